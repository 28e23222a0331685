package cn.bangfu.realname;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.Chains;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reports tables one union up and returns them one union down (FND-060). */
@Stateless
public class SummaryReporting {

  static final int SUBJECT_MIN = 2;
  static final int SUBJECT_MAX = 100;
  static final int TEXT_MAX = 500;
  static final int REASON_MIN = 2;

  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SummaryAccess access;
  @Inject Chains chains;
  @Inject ReportingLog log;
  @Inject ReminderSender reminders;

  /** The tables that may go and the reasons why the others may not. */
  private record Sorted(List<SummaryTable> possible, List<SummaryOutcome.Refused> refused) {

    BigDecimal total() {
      return possible.stream()
          .map(SummaryTable::getTotal)
          .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    SummaryOutcome outcome() {
      return new SummaryOutcome(possible.size(), refused);
    }
  }

  /** What reporting these tables would do. */
  @Needs(Right.REALNAME_PREPARE)
  public SummaryPreview previewReport(List<Long> ids) {
    SummaryDesk.refuseNumber(ids);
    ChainUnion superior = superior();
    Sorted sorted = sortReport(access.get(ids), superior);
    return new SummaryPreview(
        sorted.possible().size(),
        sorted.total(),
        sorted.refused(),
        List.of(superior.name()),
        subject("reminder.subject.reported"));
  }

  /**
   * Reports those of the chosen tables that may be reported.
   *
   * @param subject of the reminder to the superior; empty stands for the usual one
   * @param content of the reminder, may be empty
   */
  @Needs(Right.REALNAME_REPORT)
  public SummaryOutcome report(List<Long> ids, String subject, String content) {
    SummaryDesk.refuseNumber(ids);
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
                  "realname.reporting.told",
                  callers.known().unionName(),
                  sorted.possible().size(),
                  sorted.total())
              : told;
      sorted.possible().forEach(table -> table.report(superior, today.now()));
      step(sorted.possible(), ReportingAction.REPORT, from, superior, text);
      remind(superior, or(subject, "reminder.subject.reported"), text, sorted.possible());
    }
    callers.count(sorted.possible().size());
    return sorted.outcome();
  }

  /** What returning these tables would do. */
  @Needs(Right.REALNAME_PREPARE)
  public SummaryPreview previewSendBack(List<Long> ids) {
    SummaryDesk.refuseNumber(ids);
    Sorted sorted = sortSendBack(access.get(ids));
    return new SummaryPreview(
        sorted.possible().size(),
        sorted.total(),
        sorted.refused(),
        receivers(sorted.possible()).values().stream()
            .map(ChainUnion::name)
            .distinct()
            .sorted()
            .toList(),
        subject("reminder.subject.sentBack"));
  }

  /** Returns those of the chosen tables that the own union holds and did not make. */
  @Needs(Right.REALNAME_SEND_BACK)
  public SummaryOutcome sendBack(List<Long> ids, String subject, String reason) {
    SummaryDesk.refuseNumber(ids);
    String why = CleanText.trim(reason);
    List<Violation> wrong = new ArrayList<>(wrongSubject(subject));
    if (why == null) {
      wrong.add(Violation.of("reason", RealnameProblem.RETURN_REASON_MISSING));
    } else if (CleanText.length(why) < REASON_MIN || CleanText.length(why) > TEXT_MAX) {
      wrong.add(length("reason", REASON_MIN, TEXT_MAX));
    }
    Violations.throwIfAny(wrong);
    ChainUnion from = ChainUnion.of(callers.known());
    Sorted sorted = sortSendBack(access.lock(ids));
    Map<Long, ChainUnion> below = receivers(sorted.possible());
    Map<ChainUnion, List<SummaryTable>> byReceiver =
        sorted.possible().stream()
            .collect(Collectors.groupingBy(table -> below.get(table.getId())));
    byReceiver.forEach(
        (receiver, tables) -> {
          tables.forEach(table -> table.sendBack(receiver));
          step(tables, ReportingAction.SEND_BACK, from, receiver, why);
          remind(receiver, or(subject, "reminder.subject.sentBack"), why, tables);
        });
    callers.count(sorted.possible().size());
    return sorted.outcome();
  }

  private Sorted sortReport(List<SummaryTable> tables, ChainUnion superior) {
    ChainUnion from = ChainUnion.of(callers.known());
    return sort(tables, table -> SummaryRules.refuseReport(table, from, superior));
  }

  private Sorted sortSendBack(List<SummaryTable> tables) {
    ChainUnion from = ChainUnion.of(callers.known());
    return sort(tables, table -> SummaryRules.refuseSendBack(table, from));
  }

  private static Sorted sort(
      List<SummaryTable> tables, Function<SummaryTable, Optional<Violation>> refusal) {
    List<SummaryTable> possible = new ArrayList<>();
    List<SummaryOutcome.Refused> refused = new ArrayList<>();
    for (SummaryTable table : tables) {
      refusal
          .apply(table)
          .ifPresentOrElse(
              reason ->
                  refused.add(
                      new SummaryOutcome.Refused(table.getId(), table.getTableNo(), reason)),
              () -> possible.add(table));
    }
    return new Sorted(possible, refused);
  }

  private ChainUnion superior() {
    ChainUnion superior = chains.superior(callers.known());
    if (superior == null) {
      throw new BusinessException(RealnameProblem.NO_SUPERIOR);
    }
    return superior;
  }

  /** The next union below on the way of each table. */
  private Map<Long, ChainUnion> receivers(List<SummaryTable> tables) {
    int depth = callers.known().unionDepth() + 1;
    Map<Long, Long> next = new HashMap<>();
    tables.forEach(
        table -> next.put(table.getId(), ChainUnion.idAt(table.getOwnerUnionPath(), depth)));
    Map<Long, ChainUnion> unions = chains.all(next.values().stream().distinct().toList());
    Map<Long, ChainUnion> receivers = new HashMap<>();
    next.forEach((table, union) -> receivers.put(table, unions.get(union)));
    return receivers;
  }

  private void step(
      List<SummaryTable> tables,
      ReportingAction action,
      ChainUnion from,
      ChainUnion to,
      String text) {
    log.add(
        RecordKind.SUMMARY_TABLE,
        tables.stream()
            .map(
                table ->
                    new Step(
                        table.getId(),
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

  private void remind(
      ChainUnion receiver, String subject, String content, List<SummaryTable> tables) {
    reminders.send(
        new NewReminder(
            ReminderCategory.FUND,
            receiver.id(),
            subject,
            content,
            SummaryAccess.OBJECT,
            tables.stream().map(SummaryTable::getId).toList()));
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
        field, RealnameProblem.TEXT_LENGTH, new Label("realname.reporting." + field), min, max);
  }

  private static String or(String typed, String usual) {
    String clean = CleanText.trim(typed);
    return clean == null ? subject(usual) : clean;
  }

  private static String subject(String key) {
    return Texts.format(key, Texts.get("realname.reporting.data"));
  }
}
