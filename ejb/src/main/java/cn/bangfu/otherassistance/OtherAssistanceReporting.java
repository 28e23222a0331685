package cn.bangfu.otherassistance;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.assistance.entry.Moving;
import cn.bangfu.assistance.entry.RecordMoves;
import cn.bangfu.assistance.entry.ReportPreview;
import cn.bangfu.kernel.Violation;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reporting.RecordKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reports projects one union up and returns them one union down (part 30 B.3). */
@Stateless
public class OtherAssistanceReporting {

  private static final Moving<OtherAssistance> PROJECTS =
      new Moving<>(
          RecordKind.OTHER_ASSISTANCE,
          ReminderCategory.OTHER_ASSISTANCE,
          OtherAssistanceAccess.OBJECT,
          "otherassistance.reporting.data",
          "otherassistance.reporting.told",
          OtherAssistance::getProjectName,
          OtherAssistance::getProjectDate,
          OtherAssistance::getAmount);

  @Inject CallerContext callers;
  @Inject OtherAssistanceAccess access;
  @Inject RecordMoves moves;

  /** What reporting these projects would do. */
  @Needs(Right.OTHER_ASSISTANCE_PREPARE)
  public ReportPreview previewReport(List<Long> ids) {
    OtherAssistanceDesk.refuseNumber(ids);
    return moves.previewReport(PROJECTS, access.get(ids), refusal());
  }

  /**
   * Reports those of the chosen projects that may be reported.
   *
   * @param subject of the reminder to the superior; empty stands for the usual one
   * @param content of the reminder, may be empty
   */
  @Needs(Right.OTHER_ASSISTANCE_REPORT)
  public AssistanceOutcome report(List<Long> ids, String subject, String content) {
    OtherAssistanceDesk.refuseNumber(ids);
    return moves.report(PROJECTS, access.lock(ids), refusal(), subject, content);
  }

  /** What returning these projects would do. */
  @Needs(Right.OTHER_ASSISTANCE_PREPARE)
  public ReportPreview previewSendBack(List<Long> ids) {
    OtherAssistanceDesk.refuseNumber(ids);
    return moves.previewSendBack(PROJECTS, access.get(ids));
  }

  /** Returns those of the chosen projects that the own union holds and did not make. */
  @Needs(Right.OTHER_ASSISTANCE_SEND_BACK)
  public AssistanceOutcome sendBack(List<Long> ids, String subject, String reason) {
    OtherAssistanceDesk.refuseNumber(ids);
    return moves.sendBack(PROJECTS, access.lock(ids), subject, reason);
  }

  /** No archive stands behind a project, so its place alone decides. */
  private BiFunction<OtherAssistance, ChainUnion, Optional<Violation>> refusal() {
    ChainUnion from = ChainUnion.of(callers.known());
    return (project, superior) -> AssistanceRules.refuseReport(project, from, superior);
  }
}
