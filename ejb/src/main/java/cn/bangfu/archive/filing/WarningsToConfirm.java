package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Violation;
import jakarta.ejb.ApplicationException;
import java.util.List;

/** Nothing is wrong, but something is doubtful: the user confirms and saves again (FLD part 6). */
@ApplicationException(rollback = true)
public class WarningsToConfirm extends BusinessException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> warnings;

  public WarningsToConfirm(List<Violation> warnings) {
    super(ArchiveRefusal.CONFIRM_WARNINGS);
    this.warnings = List.copyOf(warnings);
  }

  public List<Violation> warnings() {
    return warnings;
  }
}
