package cn.bangfu.assistance.entry;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.problem.ProblemKind;
import cn.bangfu.archive.problem.ProblemMarks;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceAccess;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.assistance.HelpedPersons;
import cn.bangfu.kernel.Violation;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reporting.RecordKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reports records one union up and returns them one union down (AST-060 to AST-067). Amounts and
 * lines are left as they are.
 */
@Stateless
public class AssistanceReporting {

  @Inject CallerContext callers;
  @Inject AssistanceAccess access;
  @Inject ProblemMarks problems;
  @Inject RecordMoves moves;
  @Inject HelpedPersons persons;

  /** What reporting these records would do (AST-060). */
  @Needs(Right.ASSISTANCE_PREPARE)
  public ReportPreview previewReport(List<Long> ids) {
    AssistanceDesk.refuseNumber(ids);
    List<Assistance> records = access.get(ids);
    Map<Long, Archive> archives = persons.archives(records);
    return moves.previewReport(moving(archives), records, refusal(archives));
  }

  /**
   * Reports those of the chosen records that may be reported (AST-061).
   *
   * @param subject of the reminder to the superior; empty stands for the usual one
   * @param content of the reminder, may be empty
   */
  @Needs(Right.ASSISTANCE_REPORT)
  public AssistanceOutcome report(List<Long> ids, String subject, String content) {
    AssistanceDesk.refuseNumber(ids);
    List<Assistance> records = access.lock(ids);
    Map<Long, Archive> archives = persons.archives(records);
    return moves.report(moving(archives), records, refusal(archives), subject, content);
  }

  /** What returning these records would do (AST-064). */
  @Needs(Right.ASSISTANCE_PREPARE)
  public ReportPreview previewSendBack(List<Long> ids) {
    AssistanceDesk.refuseNumber(ids);
    List<Assistance> records = access.get(ids);
    return moves.previewSendBack(moving(persons.archives(records)), records);
  }

  /** Returns those of the chosen records that the own union holds and did not make (AST-064). */
  @Needs(Right.ASSISTANCE_SEND_BACK)
  public AssistanceOutcome sendBack(List<Long> ids, String subject, String reason) {
    AssistanceDesk.refuseNumber(ids);
    List<Assistance> records = access.lock(ids);
    return moves.sendBack(moving(persons.archives(records)), records, subject, reason);
  }

  private Moving<Assistance> moving(Map<Long, Archive> archives) {
    return new Moving<>(
        RecordKind.ASSISTANCE,
        ReminderCategory.ASSISTANCE,
        AssistanceAccess.OBJECT,
        "assistance.reporting.data",
        "assistance.reporting.told",
        record -> persons.name(record, archives.get(record.getArchiveId())),
        Assistance::getAssistDate,
        Assistance::getTotalAmount);
  }

  /** Why a record cannot be reported to the superior (AST-062). */
  private BiFunction<Assistance, ChainUnion, Optional<Violation>> refusal(
      Map<Long, Archive> archives) {
    ChainUnion from = ChainUnion.of(callers.known());
    Map<Long, Set<ProblemKind>> marks = problems.of(archives.keySet());
    return (record, superior) ->
        AssistanceRules.refuseReport(
            record,
            archives.get(record.getArchiveId()),
            marks.getOrDefault(record.getArchiveId(), Set.of()),
            from,
            superior);
  }
}
