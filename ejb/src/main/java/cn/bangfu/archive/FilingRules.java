package cn.bangfu.archive;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Violation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may change or delete an archive, and in which state (ARC-005, 006, 041, 054, 055). */
public final class FilingRules {

  private FilingRules() {}

  /** Why the archive's content cannot be changed; empty if it can. */
  public static Optional<Violation> refuseEdit(Archive archive) {
    if (archive.isAwaitingConversion()) {
      return no(ArchiveRefusal.AWAITS_CONVERSION);
    }
    return switch (archive.getLifeState()) {
      case DRAFT, ACTIVE -> Optional.empty();
      case DEREGISTERED, EXITED -> no(ArchiveRefusal.CLOSED_NOT_EDITABLE, archive.getLifeState());
      case MERGED, DELETED -> no(ArchiveRefusal.GONE);
    };
  }

  /** Why the archive cannot be deleted; empty if it can. */
  public static Optional<Violation> refuseDelete(Archive archive) {
    if (archive.gone()) {
      return no(ArchiveRefusal.GONE);
    }
    if (archive.getLifeState() == LifeState.DEREGISTERED
        || archive.getLifeState() == LifeState.EXITED) {
      return no(ArchiveRefusal.CLOSED_NOT_DELETABLE, archive.getLifeState());
    }
    if (archive.reported()) {
      return no(ArchiveRefusal.REPORTED_NOT_DELETABLE);
    }
    return archive.getArchiveClass() == ArchiveClass.RELAPSED
        ? no(ArchiveRefusal.RELAPSED_NOT_DELETABLE)
        : Optional.empty();
  }

  /**
   * What a caller in whose scope the archive lies may do with it.
   *
   * @param own the caller's union
   * @param superior its superior, or null for the root
   */
  public static Set<ArchiveAct> acts(
      Archive archive, Caller caller, ChainUnion own, ChainUnion superior) {
    Set<ArchiveAct> acts = EnumSet.of(ArchiveAct.VIEW);
    boolean filedHere = archive.getFilingUnionId() == own.id();
    if (filedHere && caller.has(Right.ARCHIVE_EDIT) && refuseEdit(archive).isEmpty()) {
      acts.add(ArchiveAct.EDIT);
    }
    if (filedHere && caller.has(Right.ARCHIVE_DELETE) && refuseDelete(archive).isEmpty()) {
      acts.add(ArchiveAct.DELETE);
    }
    if (filedHere
        && caller.has(Right.ARCHIVE_DEREGISTER)
        && LifeRules.refuseClose(archive, LifeEvent.DEREGISTER).isEmpty()) {
      acts.add(ArchiveAct.DEREGISTER);
    }
    if (filedHere
        && caller.has(Right.ARCHIVE_EXIT)
        && LifeRules.refuseClose(archive, LifeEvent.EXIT).isEmpty()) {
      acts.add(ArchiveAct.EXIT);
    }
    if (caller.has(Right.ARCHIVE_REPORT)
        && ReportRules.refuseReport(archive, own, superior).isEmpty()) {
      acts.add(ArchiveAct.REPORT);
    }
    if (caller.has(Right.ARCHIVE_SEND_BACK) && ReportRules.refuseSendBack(archive, own).isEmpty()) {
      acts.add(ArchiveAct.SEND_BACK);
    }
    return acts;
  }

  private static Optional<Violation> no(Problem problem, Object... args) {
    return Optional.of(Violation.of(null, problem, args));
  }
}
