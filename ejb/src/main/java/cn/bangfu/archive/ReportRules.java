package cn.bangfu.archive;

import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Violation;
import java.util.Optional;

/**
 * Whether an archive may go one union up or down, as far as its state tells (ARC-093 guards 1 to 3,
 * ARC-101 to ARC-103). What its content must hold is asked by archive.filing.
 */
public final class ReportRules {

  private ReportRules() {}

  /**
   * Why this union cannot report the archive; empty if it can.
   *
   * @param from the union that reports
   * @param superior its superior, or null for the root
   */
  public static Optional<Violation> refuseReport(
      Archive archive, ChainUnion from, ChainUnion superior) {
    switch (archive.getLifeState()) {
      case DRAFT:
        return no(ArchiveRefusal.DRAFT_NOT_REPORTABLE);
      case DEREGISTERED, EXITED:
        if (!archive.cancelledUnreported()) {
          return no(ArchiveRefusal.CLOSED_NOT_REPORTABLE, archive.getLifeState());
        }
        break;
      case MERGED, DELETED:
        return no(ArchiveRefusal.GONE);
      default:
        break;
    }
    if (archive.getHolderDepth() < from.depth()) {
      return no(ArchiveRefusal.ALREADY_REPORTED);
    }
    if (archive.getHolderUnionId() != from.id()) {
      return no(ArchiveRefusal.NOT_YET_REPORTED_HERE);
    }
    if (superior == null) {
      return no(ArchiveRefusal.NO_SUPERIOR);
    }
    return LevelRules.mayReach(archive.getFilingStandard(), superior.level())
        ? Optional.empty()
        : no(
            ArchiveRefusal.BEYOND_STANDARD,
            archive.getFilingStandard(),
            superior.name(),
            superior.level());
  }

  /** Why this union cannot return the archive; empty if it can. */
  public static Optional<Violation> refuseSendBack(Archive archive, ChainUnion from) {
    if (archive.gone()) {
      return no(ArchiveRefusal.GONE);
    }
    if (archive.getLifeState() != LifeState.ACTIVE) {
      return no(ArchiveRefusal.NOT_ACTIVE);
    }
    if (archive.getFilingUnionId() == from.id()) {
      return no(ArchiveRefusal.OWN_NOT_SENT_BACK);
    }
    if (archive.getHolderDepth() < from.depth()) {
      return no(ArchiveRefusal.REPORTED_ON);
    }
    return archive.getHolderUnionId() == from.id()
        ? Optional.empty()
        : no(ArchiveRefusal.NOT_YET_REPORTED_HERE);
  }

  private static Optional<Violation> no(Problem problem, Object... args) {
    return Optional.of(Violation.of(null, problem, args));
  }
}
