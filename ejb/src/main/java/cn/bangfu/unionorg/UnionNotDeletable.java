package cn.bangfu.unionorg;

import cn.bangfu.kernel.BusinessException;
import jakarta.ejb.ApplicationException;
import java.util.List;

/** Records stand in the way of a deletion; all of them are told at once (ORG-050). */
@ApplicationException(rollback = true)
public class UnionNotDeletable extends BusinessException {

  private static final long serialVersionUID = 1L;

  private final transient List<UnionRecordCount> records;

  /**
   * Refuses.
   *
   * @param sums what is there, as the sentence says it
   */
  UnionNotDeletable(String name, String sums, List<UnionRecordCount> records) {
    super(UnionProblem.NOT_DELETABLE, name, sums);
    this.records = List.copyOf(records);
  }

  /** By union and kind, in the order of the tree. */
  public List<UnionRecordCount> records() {
    return records;
  }
}
