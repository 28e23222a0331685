package cn.bangfu.assistance;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
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
    if (!problems.isEmpty()) {
      return no(AssistanceProblem.PROBLEM_ARCHIVE, problems);
    }
    if (!caller.scope().covers(archive.getFilingUnionPath())) {
      return archive.reported() ? Optional.empty() : no(AssistanceProblem.FOREIGN_NOT_REPORTED);
    }
    return archive.getFilingUnionId() != caller.unionId()
            && archive.getHolderDepth() > caller.unionDepth()
        ? no(AssistanceProblem.ARCHIVE_NOT_REPORTED)
        : Optional.empty();
  }

  /** AST-045. */
  public static Optional<Violation> refuseChange(Assistance record) {
    return record.reported() ? no(AssistanceProblem.REPORTED_NOT_CHANGEABLE) : Optional.empty();
  }

  /** AST-049. */
  public static Optional<Violation> refuseDelete(Assistance record) {
    if (record.hasSummarized()) {
      return no(AssistanceProblem.SUMMARIZED_NOT_DELETABLE);
    }
    return record.reported() ? no(AssistanceProblem.REPORTED_NOT_DELETABLE) : Optional.empty();
  }

  /** What the caller may do with a record he sees. */
  public static Set<AssistanceAct> acts(Assistance record, Caller caller) {
    Set<AssistanceAct> acts = EnumSet.noneOf(AssistanceAct.class);
    if (record.getOwnerUnionId() != caller.unionId()) {
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
