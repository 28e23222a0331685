package cn.bangfu.unionorg;

import cn.bangfu.kernel.StaleException;
import jakarta.ejb.ApplicationException;

/** Somebody else saved the union since the form was opened (ORG-022). */
@ApplicationException(rollback = true)
public class StaleUnion extends StaleException {

  private static final long serialVersionUID = 1L;

  private final transient UnionData stored;
  private final int version;

  StaleUnion(Union union) {
    super(UnionProblem.STALE, union.getChangedBy(), union.getChangedAt());
    stored = union.data();
    version = union.getVersion();
  }

  /** What is stored now, to be shown beside what was typed. */
  public UnionData stored() {
    return stored;
  }

  /** The version of it, with which the typed values may be saved once they were compared. */
  public int version() {
    return version;
  }
}
