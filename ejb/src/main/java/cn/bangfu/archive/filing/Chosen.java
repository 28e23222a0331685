package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.kernel.BusinessException;
import java.util.List;

/** The archives ticked for an act: at least one, not more than a transaction should hold. */
public final class Chosen {

  private Chosen() {}

  /** Refuses none and too many. */
  public static void check(List<Long> ids) {
    if (ids.isEmpty()) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    if (ids.size() > ArchiveFiling.MAX_CHOSEN) {
      throw new BusinessException(ArchiveRefusal.TOO_MANY_CHOSEN, ArchiveFiling.MAX_CHOSEN);
    }
  }
}
