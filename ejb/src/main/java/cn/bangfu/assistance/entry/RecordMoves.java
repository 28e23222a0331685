package cn.bangfu.assistance.entry;

import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.assistance.ChangedValue;
import cn.bangfu.assistance.ReportedRecord;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.reporting.ReportingAction;
import cn.bangfu.reporting.ReportingLog;
import cn.bangfu.reporting.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Moves records of any kind one union up or down, with the log and the reminder of each step (part
 * 30 A.9). For services that have checked right and scope and hold the records locked.
 */
@Dependent
public class RecordMoves {

  static final int SUBJECT_MIN = 2;
  static final int SUBJECT_MAX = 100;
  static final int TEXT_MAX = 500;
  static final int REASON_MIN = 2;

  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Chains chains;
  @Inject ReportingLog log;
  @Inject ReminderSender reminders;

  /** The records that may go and the reasons why the others may not. */
  private record Sorted<T extends ReportedRecord>(
      Moving<T> moving, List<T> possible, List<AssistanceOutcome.Refused> refused) {

    BigDecimal amount() {
      return possible.stream().map(moving.amount()).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    AssistanceOutcome outcome() {
      return new AssistanceOutcome(possible.size(), refused);
    }
  }

  /**
   * What reporting these records would do (AST-060).
   *
   * @param refusal why a record cannot go to the superior
   */
  public <T extends ReportedRecord> ReportPreview previewReport(
      Moving<T> moving, List<T> records, BiFunction<T, ChainUnion, Optional<Violation>> refusal) {
    ChainUnion superior = superior();
    Sorted<T> sorted = sort(moving, records, refusal, superior);
    return new ReportPreview(
        sorted.possible().size(),
        sorted.amount(),
        sorted.refused(),
        List.of(superior.name()),
        subject(moving, "reminder.subject.reported"));
  }

  /**
   * Reports those of the records that may be reported (AST-061).
   *
   * @param refusal why a record cannot go to the superior
   * @param subject of the reminder to the superior; empty stands for the usual one
   * @param content of the reminder, may be empty
   */
  public <T extends ReportedRecord> AssistanceOutcome report(
      Moving<T> moving,
      List<T> records,
      BiFunction<T, ChainUnion, Optional<Violation>> refusal,
      String subject,
      String content) {
    String told = CleanText.trim(content);
    List<Violation> wrong = new ArrayList<>(wrongSubject(subject));
    if (CleanText.length(told) > TEXT_MAX) {
      wrong.add(length("content", 0, TEXT_MAX));
    }
    Violations.throwIfAny(wrong);
    ChainUnion superior = superior();
    Sorted<T> sorted = sort(moving, records, refusal, superior);
    if (!sorted.possible().isEmpty()) {
      String text =
          told == null
              ? Texts.format(
                  moving.told(),
                  callers.known().unionName(),
                  sorted.possible().size(),
                  Texts.money(sorted.amount()))
              : told;
      sorted.possible().forEach(record -> record.report(superior));
      step(moving, sorted.possible(), ReportingAction.REPORT, superior, text);
      remind(
          moving,
          superior,
          or(moving, subject, "reminder.subject.reported"),
          text,
          sorted.possible());
    }
    recorded(sorted.possible(), record -> superior);
    return sorted.outcome();
  }

  /** The audit record names each record with who held it and who holds it now (AST-044). */
  private <T extends ReportedRecord> void recorded(List<T> moved, Function<T, ChainUnion> to) {
    String from = callers.known().unionName();
    callers.count(moved.size());
    callers.changed(
        moved.stream()
            .map(record -> ChangedValue.line(record.getRecordNo(), from, to.apply(record).name()))
            .collect(Collectors.joining("\n")));
  }

  /** What returning these records would do (AST-064). */
  public <T extends ReportedRecord> ReportPreview previewSendBack(
      Moving<T> moving, List<T> records) {
    Sorted<T> sorted = sortSendBack(moving, records);
    return new ReportPreview(
        sorted.possible().size(),
        sorted.amount(),
        sorted.refused(),
        receivers(sorted.possible()).values().stream()
            .map(ChainUnion::name)
            .distinct()
            .sorted()
            .toList(),
        subject(moving, "reminder.subject.sentBack"));
  }

  /** Returns those of the records that the own union holds and did not make (AST-064). */
  public <T extends ReportedRecord> AssistanceOutcome sendBack(
      Moving<T> moving, List<T> records, String subject, String reason) {
    String why = CleanText.trim(reason);
    List<Violation> wrong = new ArrayList<>(wrongSubject(subject));
    if (why == null) {
      wrong.add(Violation.of("reason", AssistanceProblem.RETURN_REASON_MISSING));
    } else if (CleanText.length(why) < REASON_MIN || CleanText.length(why) > TEXT_MAX) {
      wrong.add(length("reason", REASON_MIN, TEXT_MAX));
    }
    Violations.throwIfAny(wrong);
    Sorted<T> sorted = sortSendBack(moving, records);
    Map<Long, ChainUnion> below = receivers(sorted.possible());
    Map<ChainUnion, List<T>> byReceiver =
        sorted.possible().stream()
            .collect(Collectors.groupingBy(record -> below.get(record.getId())));
    byReceiver.forEach(
        (receiver, returned) -> {
          returned.forEach(record -> record.sendBack(receiver));
          step(moving, returned, ReportingAction.SEND_BACK, receiver, why);
          remind(moving, receiver, or(moving, subject, "reminder.subject.sentBack"), why, returned);
        });
    recorded(sorted.possible(), record -> below.get(record.getId()));
    return sorted.outcome();
  }

  private <T extends ReportedRecord> Sorted<T> sortSendBack(Moving<T> moving, List<T> records) {
    ChainUnion from = ChainUnion.of(callers.known());
    return sort(
        moving, records, (record, none) -> AssistanceRules.refuseSendBack(record, from), null);
  }

  private static <T extends ReportedRecord> Sorted<T> sort(
      Moving<T> moving,
      List<T> records,
      BiFunction<T, ChainUnion, Optional<Violation>> refusal,
      ChainUnion superior) {
    List<T> possible = new ArrayList<>();
    List<AssistanceOutcome.Refused> refused = new ArrayList<>();
    for (T record : records) {
      refusal
          .apply(record, superior)
          .ifPresentOrElse(
              reason ->
                  refused.add(
                      new AssistanceOutcome.Refused(
                          record.getId(),
                          moving.name().apply(record),
                          moving.date().apply(record),
                          reason)),
              () -> possible.add(record));
    }
    return new Sorted<>(moving, possible, refused);
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
  private Map<Long, ChainUnion> receivers(List<? extends ReportedRecord> records) {
    int depth = callers.known().unionDepth() + 1;
    Map<Long, Long> next = new HashMap<>();
    records.forEach(
        record -> next.put(record.getId(), ChainUnion.idAt(record.getOwnerUnionPath(), depth)));
    Map<Long, ChainUnion> unions = chains.all(next.values().stream().distinct().toList());
    Map<Long, ChainUnion> receivers = new HashMap<>();
    next.forEach((record, union) -> receivers.put(record, unions.get(union)));
    return receivers;
  }

  private <T extends ReportedRecord> void step(
      Moving<T> moving, List<T> records, ReportingAction action, ChainUnion to, String text) {
    ChainUnion from = ChainUnion.of(callers.known());
    log.add(
        moving.kind(),
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

  private <T extends ReportedRecord> void remind(
      Moving<T> moving, ChainUnion receiver, String subject, String content, List<T> records) {
    reminders.send(
        new NewReminder(
            moving.category(),
            receiver.id(),
            subject,
            content,
            moving.object(),
            records.stream().map(ReportedRecord::getId).toList()));
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

  private static String or(Moving<?> moving, String typed, String usual) {
    String clean = CleanText.trim(typed);
    return clean == null ? subject(moving, usual) : clean;
  }

  private static String subject(Moving<?> moving, String key) {
    return Texts.format(key, Texts.get(moving.data()));
  }
}
