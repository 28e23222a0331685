package cn.bangfu.otherassistance;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Right;
import cn.bangfu.assistance.AssistanceAct;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.kernel.Violation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which projects may still be changed, deleted or moved (AST-115). */
final class OtherAssistanceRules {

  private OtherAssistanceRules() {}

  /** As with assistance: neither reported nor in a summary table. */
  static Optional<Violation> refuseDelete(OtherAssistance project) {
    if (project.isSummarized()) {
      return Optional.of(Violation.of(null, OtherAssistanceProblem.SUMMARIZED_NOT_DELETABLE));
    }
    return project.reported()
        ? Optional.of(Violation.of(null, AssistanceProblem.REPORTED_NOT_DELETABLE))
        : Optional.empty();
  }

  /** What the caller may do with a project he sees. */
  static Set<AssistanceAct> acts(OtherAssistance project, Caller caller) {
    Set<AssistanceAct> acts = EnumSet.noneOf(AssistanceAct.class);
    boolean held = project.getHolderUnionId() == caller.unionId();
    if (held && caller.unionDepth() > 1 && caller.has(Right.OTHER_ASSISTANCE_REPORT)) {
      acts.add(AssistanceAct.REPORT);
    }
    if (project.getOwnerUnionId() != caller.unionId()) {
      if (held && caller.has(Right.OTHER_ASSISTANCE_SEND_BACK)) {
        acts.add(AssistanceAct.SEND_BACK);
      }
      return acts;
    }
    if (caller.has(Right.OTHER_ASSISTANCE_SAVE)
        && AssistanceRules.refuseChange(project).isEmpty()) {
      acts.add(AssistanceAct.EDIT);
    }
    if (caller.has(Right.OTHER_ASSISTANCE_DELETE) && refuseDelete(project).isEmpty()) {
      acts.add(AssistanceAct.DELETE);
    }
    return acts;
  }
}
