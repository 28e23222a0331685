package cn.bangfu.archive;

import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Violation;
import java.util.Optional;

/** Which archives may go to another union (ARC-161, part 20 §4.1). */
public final class TransferRules {

  private TransferRules() {}

  /** Why the archive cannot go to this union; empty if it can. */
  public static Optional<Violation> refuse(Archive archive, long targetUnionId) {
    if (LifeRules.next(archive.getLifeState(), LifeEvent.TRANSFER).isEmpty()) {
      return no(ArchiveRefusal.GONE);
    }
    if (archive.isAnonymous()) {
      return no(TransferProblem.ANONYMOUS);
    }
    if (archive.isAwaitingConversion()) {
      return no(ArchiveRefusal.AWAITS_CONVERSION);
    }
    return archive.getFilingUnionId() == targetUnionId
        ? no(TransferProblem.THERE_ALREADY)
        : Optional.empty();
  }

  private static Optional<Violation> no(Problem problem) {
    return Optional.of(Violation.of(null, problem));
  }
}
