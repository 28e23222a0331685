package cn.bangfu.archive;

import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Violation;
import java.util.Optional;

/** Which archives may be merged, and into which (ARC-156, part 20 §4.1). */
public final class MergeRules {

  private MergeRules() {}

  /** Why others cannot be merged into this archive; empty if they can. */
  public static Optional<Violation> refuseRemaining(Archive archive) {
    if (archive.gone()) {
      return no(ArchiveRefusal.GONE);
    }
    return archive.getLifeState() == LifeState.ACTIVE
        ? Optional.empty()
        : no(MergeProblem.REMAINING_NOT_ACTIVE);
  }

  /** Why this archive cannot be merged into another one; empty if it can. */
  public static Optional<Violation> refuseMerged(Archive archive) {
    if (LifeRules.next(archive.getLifeState(), LifeEvent.MERGE).isEmpty()) {
      return no(ArchiveRefusal.GONE);
    }
    return archive.isAnonymous() ? no(MergeProblem.ANONYMOUS) : Optional.empty();
  }

  private static Optional<Violation> no(Problem problem) {
    return Optional.of(Violation.of(null, problem));
  }
}
