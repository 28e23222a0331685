package cn.bangfu.assistance;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.LifeEvent;
import cn.bangfu.archive.LifeRules;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.problem.ProblemKind;
import cn.bangfu.kernel.Violation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may help whom, and which records may still be changed (AST-004, AST-015 to AST-019, AST-045).
 */
public final class AssistanceRules {

  private AssistanceRules() {}

  /** Why no help can be recorded for the archive by this caller; empty if it can. */
  public static Optional<Violation> refuseHelp(
      Archive archive, Caller caller, Set<ProblemKind> problems) {
    if (archive.closed()) {
      return no(AssistanceProblem.ARCHIVE_CLOSED, archive.getLifeState());
    }
    if (archive.getLifeState() != LifeState.ACTIVE) {
      return no(AssistanceProblem.ARCHIVE_NOT_ON_FILE);
    }
    if (!caller.scope().covers(archive.getFilingUnionPath())) {
      return refuseForeign(archive, problems);
    }
    if (!problems.isEmpty()) {
      return no(AssistanceProblem.PROBLEM_ARCHIVE, problems);
    }
    return archive.getFilingUnionId() != caller.unionId()
            && archive.getHolderDepth() > caller.unionDepth()
        ? no(AssistanceProblem.ARCHIVE_NOT_REPORTED)
        : Optional.empty();
  }

  /** What is wrong with an archive of other unions is not told (USR-086). */
  private static Optional<Violation> refuseForeign(Archive archive, Set<ProblemKind> problems) {
    if (!archive.reported()) {
      return no(AssistanceProblem.FOREIGN_NOT_REPORTED);
    }
    return problems.isEmpty() ? Optional.empty() : no(AssistanceProblem.FOREIGN_NOT_READY);
  }

  /** AST-045. */
  public static Optional<Violation> refuseChange(ReportedRecord record) {
    return record.reported() ? no(AssistanceProblem.REPORTED_NOT_CHANGEABLE) : Optional.empty();
  }

  /** AST-049; what another module made is taken back there (part 30 A.16). */
  public static Optional<Violation> refuseDelete(Assistance record) {
    return record.isOfModule() ? no(AssistanceProblem.OF_MODULE) : refuseRemoval(record);
  }

  /** Why a record cannot go, whoever made it. */
  public static Optional<Violation> refuseRemoval(Assistance record) {
    if (record.hasSummarized()) {
      return no(AssistanceProblem.SUMMARIZED_NOT_DELETABLE);
    }
    return record.reported() ? no(AssistanceProblem.REPORTED_NOT_DELETABLE) : Optional.empty();
  }

  /**
   * Why no exit from hardship can be recorded with a help by this caller (AST-080, AST-084).
   *
   * @param record null for one that is not stored yet
   */
  public static Optional<Violation> refuseExit(Assistance record, Archive archive, Caller caller) {
    if (record != null && record.getExitId() != null) {
      return no(AssistanceProblem.EXITED_ALREADY);
    }
    if (archive.getFilingUnionId() != caller.unionId()) {
      return no(AssistanceProblem.EXIT_OF_FILING_UNION);
    }
    return LifeRules.refuseClose(archive, LifeEvent.EXIT);
  }

  /**
   * Why this union cannot report the record; empty if it can (A.9, AST-062).
   *
   * @param superior the union above, or null for the root
   */
  public static Optional<Violation> refuseReport(
      Assistance record,
      Archive archive,
      Set<ProblemKind> problems,
      ChainUnion from,
      ChainUnion superior) {
    Optional<Violation> place = refuseReport(record, from, superior);
    if (place.isPresent()) {
      return place;
    }
    if (record.isUndecided()) {
      return no(AssistanceProblem.PAYMENT_UNDECIDED);
    }
    if (!problems.isEmpty()) {
      return no(AssistanceProblem.PROBLEM_ARCHIVE_NOT_REPORTABLE, problems);
    }
    return archive.getArchiveLevel().isBelow(superior.level())
        ? no(AssistanceProblem.ARCHIVE_BELOW_SUPERIOR, superior.level())
        : Optional.empty();
  }

  /** Why this union cannot report a record whatever it is about; empty if it can (A.9). */
  public static Optional<Violation> refuseReport(
      ReportedRecord record, ChainUnion from, ChainUnion superior) {
    Optional<Violation> place = refuseMove(record, from, AssistanceProblem.ALREADY_REPORTED);
    return place.isPresent() || superior != null ? place : no(AssistanceProblem.NO_SUPERIOR);
  }

  /** Why this union cannot return the record; empty if it can (AST-064, AST-065). */
  public static Optional<Violation> refuseSendBack(ReportedRecord record, ChainUnion from) {
    return record.getOwnerUnionId() == from.id()
        ? no(AssistanceProblem.OWN_NOT_SENT_BACK)
        : refuseMove(record, from, AssistanceProblem.REPORTED_ON);
  }

  private static Optional<Violation> refuseMove(
      ReportedRecord record, ChainUnion from, AssistanceProblem gone) {
    if (record.getHolderDepth() < from.depth()) {
      return no(gone);
    }
    return record.getHolderUnionId() == from.id()
        ? Optional.empty()
        : no(AssistanceProblem.NOT_YET_REPORTED_HERE);
  }

  /** What the caller may do with a record he sees; the level of the archive is asked by the act. */
  public static Set<AssistanceAct> acts(Assistance record, Caller caller) {
    Set<AssistanceAct> acts = EnumSet.noneOf(AssistanceAct.class);
    boolean held = record.getHolderUnionId() == caller.unionId();
    if (held && caller.unionDepth() > 1 && caller.has(Right.ASSISTANCE_REPORT)) {
      acts.add(AssistanceAct.REPORT);
    }
    if (record.getOwnerUnionId() != caller.unionId()) {
      if (held && caller.has(Right.ASSISTANCE_SEND_BACK)) {
        acts.add(AssistanceAct.SEND_BACK);
      }
      return acts;
    }
    if (caller.has(Right.ASSISTANCE_SAVE) && refuseChange(record).isEmpty()) {
      acts.add(AssistanceAct.EDIT);
    }
    if (caller.has(Right.ASSISTANCE_DELETE) && refuseDelete(record).isEmpty()) {
      acts.add(AssistanceAct.DELETE);
    }
    return acts;
  }

  private static Optional<Violation> no(AssistanceProblem problem, Object... args) {
    return Optional.of(Violation.of(null, problem, args));
  }
}
