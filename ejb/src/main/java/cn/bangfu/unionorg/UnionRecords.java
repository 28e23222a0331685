package cn.bangfu.unionorg;

import cn.bangfu.kernel.Label;
import java.util.Map;

/**
 * A room that keeps records of unions says how many. Rooms above implement this as a bean; the
 * container finds them all, so that this room knows none of them (ORG-050).
 */
public interface UnionRecords {

  /** What the records are called. */
  Label kind();

  /** True if a union with such records is not deleted. */
  boolean hinderDeletion();

  /**
   * The number of records of each union of a branch; unions without any are left out.
   *
   * @param path of the topmost union of the branch
   */
  Map<Long, Long> perUnion(String path);
}
