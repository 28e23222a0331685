package cn.bangfu.center;

import cn.bangfu.kernel.StaleException;
import jakarta.ejb.ApplicationException;

/** Somebody else saved the centre's data since the page was opened (ORG-022). */
@ApplicationException(rollback = true)
public class StaleCenter extends StaleException {

  private static final long serialVersionUID = 1L;

  private final transient CenterData stored;
  private final int version;

  StaleCenter(CenterProfile profile) {
    super(CenterProblem.STALE, profile.getChangedBy(), profile.getChangedAt());
    stored = profile.data();
    version = profile.getVersion();
  }

  /** What is stored now, to be shown beside what was typed. */
  public CenterData stored() {
    return stored;
  }

  /** The version of it, with which the typed values may be saved once they were compared. */
  public int version() {
    return version;
  }
}
