package cn.bangfu.assistance.entry;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.problem.ProblemKind;
import cn.bangfu.archive.problem.ProblemMarks;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceAccess;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.reporting.ReportingAction;
import cn.bangfu.reporting.ReportingLog;
import cn.bangfu.reporting.Step;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reports records one union up and returns them one union down (AST-060 to AST-067). Amounts and
 * lines are left as they are.
 */
@Stateless
public class AssistanceReporting {

  static final int SUBJECT_MIN = 2;
  static final int SUBJECT_MAX = 100;
  static final int TEXT_MAX = 500;
  static final int REASON_MIN = 2;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject AssistanceAccess access;
  @Inject Chains chains;
  @Inject ProblemMarks problems;
  @Inject ReportingLog log;
  @Inject ReminderSender reminders;

  /** The records that may go and the reasons why the others may not. */
  private record Sorted(List<Assistance> possible, List<AssistanceOutcome.Refused> refused) {

    BigDecimal amount() {
      return possible.stream()
          .map(Assistance::getTotalAmount)
          .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    List<Long> ids() {
      return possible.stream().map(Assistance::getId).toList();
    }

    AssistanceOutcome outcome() {
      return new AssistanceOutcome(possible.size(), refused);
    }
  }

  /** What reporting these records would do (AST-060). */
  @Needs(Right.ASSISTANCE_PREPARE)
  public ReportPreview previewReport(List<Long> ids) {
    AssistanceDesk.refuseNumber(ids);
    ChainUnion superior = superior();
    Sorted sorted = sortReport(access.get(ids), superior);
    return new ReportPreview(
        sorted.possible().size(),
        sorted.amount(),
        sorted.refused(),
        List.of(superior.name()),
        subject("reminder.subject.reported"));
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
    String told = CleanText.trim(content);
    List<Violation> wrong = new ArrayList<>(wrongSubject(subject));
    if (CleanText.length(told) > TEXT_MAX) {
      wrong.add(length("content", 0, TEXT_MAX));
    }
    Violations.throwIfAny(wrong);
    ChainUnion from = ChainUnion.of(callers.known());
    ChainUnion superior = superior();
    Sorted sorted = sortReport(access.lock(ids), superior);
    if (!sorted.possible().isEmpty()) {
      String text =
          told == null
              ? Texts.format(
                  "assistance.reporting.told",
                  callers.known().unionName(),
                  sorted.possible().size(),
                  sorted.amount())
              : told;
      sorted.possible().forEach(record -> record.report(superior));
      step(sorted.possible(), ReportingAction.REPORT, from, superior, text);
      remind(superior, or(subject, "reminder.subject.reported"), text, sorted.ids());
    }
    callers.count(sorted.possible().size());
    return sorted.outcome();
  }

  /** What returning these records would do (AST-064). */
  @Needs(Right.ASSISTANCE_PREPARE)
  public ReportPreview previewSendBack(List<Long> ids) {
    AssistanceDesk.refuseNumber(ids);
    Sorted sorted = sortSendBack(access.get(ids));
    return new ReportPreview(
        sorted.possible().size(),
        sorted.amount(),
        sorted.refused(),
        receivers(sorted.possible()).values().stream()
            .map(ChainUnion::name)
            .distinct()
            .sorted()
            .toList(),
        subject("reminder.subject.sentBack"));
  }

  /** Returns those of the chosen records that the own union holds and did not make (AST-064). */
  @Needs(Right.ASSISTANCE_SEND_BACK)
  public AssistanceOutcome sendBack(List<Long> ids, String subject, String reason) {
    AssistanceDesk.refuseNumber(ids);
    String why = CleanText.trim(reason);
    List<Violation> wrong = new ArrayList<>(wrongSubject(subject));
    if (why == null) {
      wrong.add(Violation.of("reason", AssistanceProblem.RETURN_REASON_MISSING));
    } else if (CleanText.length(why) < REASON_MIN || CleanText.length(why) > TEXT_MAX) {
      wrong.add(length("reason", REASON_MIN, TEXT_MAX));
    }
    Violations.throwIfAny(wrong);
    ChainUnion from = ChainUnion.of(callers.known());
    Sorted sorted = sortSendBack(access.lock(ids));
    Map<Long, ChainUnion> below = receivers(sorted.possible());
    Map<ChainUnion, List<Assistance>> byReceiver =
        sorted.possible().stream()
            .collect(Collectors.groupingBy(record -> below.get(record.getId())));
    byReceiver.forEach(
        (receiver, records) -> {
          records.forEach(record -> record.sendBack(receiver));
          step(records, ReportingAction.SEND_BACK, from, receiver, why);
          remind(
              receiver,
              or(subject, "reminder.subject.sentBack"),
              why,
              records.stream().map(Assistance::getId).toList());
        });
    callers.count(sorted.possible().size());
    return sorted.outcome();
  }

  private Sorted sortReport(List<Assistance> records, ChainUnion superior) {
    ChainUnion from = ChainUnion.of(callers.known());
    Map<Long, Archive> archives = archives(records);
    Map<Long, Set<ProblemKind>> marks = problems.of(archives.keySet());
    return sort(
        records,
        archives,
        record ->
            AssistanceRules.refuseReport(
                record,
                archives.get(record.getArchiveId()),
                marks.getOrDefault(record.getArchiveId(), Set.of()),
                from,
                superior));
  }

  private Sorted sortSendBack(List<Assistance> records) {
    ChainUnion from = ChainUnion.of(callers.known());
    return sort(records, archives(records), record -> AssistanceRules.refuseSendBack(record, from));
  }

  private static Sorted sort(
      List<Assistance> records,
      Map<Long, Archive> archives,
      Function<Assistance, Optional<Violation>> refusal) {
    List<Assistance> possible = new ArrayList<>();
    List<AssistanceOutcome.Refused> refused = new ArrayList<>();
    for (Assistance record : records) {
      refusal
          .apply(record)
          .ifPresentOrElse(
              reason ->
                  refused.add(
                      new AssistanceOutcome.Refused(
                          record.getId(),
                          archives.get(record.getArchiveId()).getHeadName(),
                          record.getAssistDate(),
                          reason)),
              () -> possible.add(record));
    }
    return new Sorted(possible, refused);
  }

  private Map<Long, Archive> archives(List<Assistance> records) {
    return em
        .createQuery("select a from Archive a where a.id in :ids", Archive.class)
        .setParameter("ids", records.stream().map(Assistance::getArchiveId).distinct().toList())
        .getResultList()
        .stream()
        .collect(Collectors.toMap(Archive::getId, Function.identity()));
  }

  /** AST-063: the root has nobody to report to. */
  private ChainUnion superior() {
    ChainUnion superior = chains.superior(callers.known());
    if (superior == null) {
      throw new BusinessException(AssistanceProblem.NO_SUPERIOR);
    }
    return superior;
  }

  /** The next union below on the way of each record. */
  private Map<Long, ChainUnion> receivers(List<Assistance> records) {
    int depth = callers.known().unionDepth() + 1;
    Map<Long, Long> next = new HashMap<>();
    records.forEach(
        record -> next.put(record.getId(), ChainUnion.idAt(record.getOwnerUnionPath(), depth)));
    Map<Long, ChainUnion> unions = chains.all(next.values().stream().distinct().toList());
    Map<Long, ChainUnion> receivers = new HashMap<>();
    next.forEach((record, union) -> receivers.put(record, unions.get(union)));
    return receivers;
  }

  private void step(
      List<Assistance> records,
      ReportingAction action,
      ChainUnion from,
      ChainUnion to,
      String text) {
    log.add(
        RecordKind.ASSISTANCE,
        records.stream()
            .map(
                record ->
                    new Step(
                        record.getId(),
                        action,
                        today.now(),
                        from.id(),
                        from.name(),
                        to.id(),
                        to.name(),
                        false,
                        text,
                        text,
                        to.level().name()))
            .toList());
  }

  private void remind(ChainUnion receiver, String subject, String content, List<Long> records) {
    reminders.send(
        new NewReminder(
            ReminderCategory.ASSISTANCE,
            receiver.id(),
            subject,
            content,
            AssistanceAccess.OBJECT,
            records));
  }

  private static List<Violation> wrongSubject(String subject) {
    String clean = CleanText.trim(subject);
    return clean == null
            || CleanText.length(clean) >= SUBJECT_MIN && CleanText.length(clean) <= SUBJECT_MAX
        ? List.of()
        : List.of(length("subject", SUBJECT_MIN, SUBJECT_MAX));
  }

  private static Violation length(String field, int min, int max) {
    return Violation.of(
        field, AssistanceProblem.TEXT_LENGTH, new Label("assistance.reporting." + field), min, max);
  }

  private static String or(String typed, String usual) {
    String clean = CleanText.trim(typed);
    return clean == null ? subject(usual) : clean;
  }

  private static String subject(String key) {
    return Texts.format(key, Texts.get("assistance.reporting.data"));
  }
}
