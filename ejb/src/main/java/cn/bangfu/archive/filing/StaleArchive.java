package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.kernel.StaleException;
import jakarta.ejb.ApplicationException;
import java.time.OffsetDateTime;

/** The archive was saved by somebody else since the form was opened (ARC-042). */
@ApplicationException(rollback = true)
public class StaleArchive extends StaleException {

  private static final long serialVersionUID = 1L;

  private final transient ArchiveForm stored;

  public StaleArchive(String by, OffsetDateTime at, ArchiveForm stored) {
    super(ArchiveRefusal.STALE, by, at);
    this.stored = stored;
  }

  /** What is stored now, to be compared with what was typed. */
  public ArchiveForm stored() {
    return stored;
  }
}
