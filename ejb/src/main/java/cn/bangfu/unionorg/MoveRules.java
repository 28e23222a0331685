package cn.bangfu.unionorg;

import cn.bangfu.kernel.Violation;
import java.util.Optional;

/** Where a branch may be pasted (ORG-058); what others do meanwhile is asked elsewhere. */
public final class MoveRules {

  private MoveRules() {}

  /**
   * Why the branch may not stand below the target, or nothing.
   *
   * @param height levels of the branch, 1 for a single union
   * @param siblingsNamed how many other children of the target have the name of the union
   */
  static Optional<Violation> refuse(
      Union union, Union parent, Union target, int height, int siblingsNamed) {
    if (union.covers(target)) {
      return refused(UnionProblem.MOVE_INTO_ITSELF);
    }
    if (target.getId().equals(union.getParentId())) {
      return refused(UnionProblem.MOVE_SAME_PARENT, parent.getName());
    }
    Optional<Violation> misplaced =
        PlacementRules.check(target, union.getUnionLevel()).stream().findFirst();
    if (misplaced.isPresent()) {
      return misplaced;
    }
    if (target.getDepth() + height > PlacementRules.MAX_DEPTH) {
      return refused(UnionProblem.DEPTH);
    }
    if (siblingsNamed > 0) {
      return refused(UnionProblem.NAME_TAKEN, target.getName(), union.getName());
    }
    return target.getState() == UnionState.NORMAL
        ? Optional.empty()
        : refused(UnionProblem.MOVE_TARGET_CLOSED);
  }

  private static Optional<Violation> refused(UnionProblem problem, Object... args) {
    return Optional.of(Violation.of(null, problem, args));
  }
}
