package cn.bangfu.unionorg;

import java.util.Optional;

/**
 * A room whose data follow a branch to its new superior (ORG-060 to ORG-069). Rooms above implement
 * this as a bean; the container finds them all, so that this room knows none of them.
 */
public interface MovedWithUnion {

  /** What its data are called and counted as; empty if nobody counts them. */
  default Optional<MovedKind> kind() {
    return Optional.empty();
  }

  /**
   * How much of that belongs to the branch.
   *
   * @param path of the topmost union of the branch
   */
  default long count(String path) {
    return 0;
  }

  /** True if work is under way in the branch that has to end first (ORG-058). */
  default boolean busy(String path) {
    return false;
  }

  /**
   * Brings its data to the new place, in statements over sets and in the one transaction of the
   * move; the unions themselves still stand at the old place. What is to be told when all is done
   * follows {@link UnionMoved}.
   */
  default void move(BranchMove branch) {}
}
