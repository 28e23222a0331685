package cn.bangfu.archive.closing;

import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.IncomeRules;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.TypedProblem;
import cn.bangfu.kernel.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with what is typed when an archive is closed (ARC-072, ARC-079, FLD-071). */
final class ClosingChecks {

  static final int NOTE_MAX = 500;
  static final int NOTE_OF_LINE_MIN = 5;
  static final BigDecimal MONEY_MAX = new BigDecimal("99999999.99");

  private static final BigDecimal NOTHING = new BigDecimal("0.00");
  private static final String DEREGISTRATION = "archive.Deregistration.";
  private static final String EXIT = "archive.Exit.";

  private ClosingChecks() {}

  /**
   * What is wrong with a cancellation, apart from its day.
   *
   * @param reason what is known of the reason, or null if none is chosen
   */
  static List<Violation> deregistration(Deregistering facts, Reason reason, ClosingWay way) {
    List<Violation> wrong = new ArrayList<>();
    if (reason == null) {
      wrong.add(missing("reasonId", DEREGISTRATION));
    } else if (!reason.enabled()) {
      wrong.add(
          Violation.of(
              "reasonId", ArchiveProblem.VALUE_DISABLED, new Label(DEREGISTRATION + "reasonId")));
    } else if (reason.unaided() != (way == ClosingWay.AUTOMATIC)) {
      wrong.add(Violation.of("reasonId", ClosingProblem.SYSTEM_REASON));
    }
    if (facts.date() == null) {
      wrong.add(missing("date", DEREGISTRATION));
    }
    if (reason != null && reason.death() && facts.deathDate() == null) {
      wrong.add(missing("deathDate", DEREGISTRATION));
    }
    note(facts.note(), DEREGISTRATION).ifPresent(wrong::add);
    return wrong;
  }

  /** A day of closing before the filing or after today (FLD-071). */
  static Optional<Violation> date(LocalDate date, LocalDate filed, LocalDate today, boolean exit) {
    return range("date", exit ? EXIT : DEREGISTRATION, date, filed, today);
  }

  /** A day of death after the cancellation, or before the birth (FLD-071). */
  static Optional<Violation> deathDate(Deregistering facts, LocalDate born) {
    return range("deathDate", DEREGISTRATION, facts.deathDate(), born, facts.date());
  }

  /** What is wrong with an exit. */
  static List<Violation> exit(Exiting facts, Boolean wayEnabled, LocalDate filed, LocalDate today) {
    List<Violation> wrong = new ArrayList<>();
    if (wayEnabled == null) {
      wrong.add(missing("wayId", EXIT));
    } else if (!wayEnabled) {
      wrong.add(Violation.of("wayId", ArchiveProblem.VALUE_DISABLED, new Label(EXIT + "wayId")));
    }
    if (read("date", facts, TypedProblem.DATE, wrong)) {
      if (facts.date() == null) {
        wrong.add(missing("date", EXIT));
      }
      date(facts.date(), filed, today, true).ifPresent(wrong::add);
    }
    if (read("annualIncome", facts, TypedProblem.AMOUNT, wrong)) {
      money("annualIncome", facts.annualIncome()).ifPresent(wrong::add);
    }
    if (read("annualExpense", facts, TypedProblem.AMOUNT, wrong)) {
      money("annualExpense", facts.annualExpense()).ifPresent(wrong::add);
    }
    note(facts.note(), EXIT).ifPresent(wrong::add);
    return wrong;
  }

  /** False, and told, if what was typed is no value. */
  private static boolean read(
      String field, Exiting facts, TypedProblem problem, List<Violation> wrong) {
    String typed = facts.unread().get(field);
    if (typed != null) {
      wrong.add(Violation.of(field, problem, typed));
    }
    return typed == null;
  }

  /** Income per head and month after the exit, rounded as everywhere (ARC-079). */
  static BigDecimal monthlyPerCapita(BigDecimal annualIncome, int familySize) {
    return IncomeRules.monthlyPerCapita(annualIncome, familySize);
  }

  /** ARC-080: not above the line, that is, equal to it or below. */
  static boolean belowLine(BigDecimal monthly, BigDecimal line) {
    return monthly.compareTo(line) <= 0;
  }

  /** An exit below the line whose explanation is not long enough (ARC-080). */
  static List<Violation> unexplained(String note) {
    return CleanText.length(note) >= NOTE_OF_LINE_MIN
        ? List.of()
        : List.of(Violation.of("note", ClosingProblem.EXPLAIN_LINE, NOTE_OF_LINE_MIN));
  }

  private static Optional<Violation> note(String note, String room) {
    return CleanText.length(note) > NOTE_MAX
        ? Optional.of(
            Violation.of("note", ArchiveProblem.TOO_LONG, new Label(room + "note"), NOTE_MAX))
        : Optional.empty();
  }

  private static Optional<Violation> money(String field, BigDecimal amount) {
    if (amount == null) {
      return Optional.of(missing(field, EXIT));
    }
    boolean fits =
        amount.signum() >= 0
            && amount.compareTo(MONEY_MAX) <= 0
            && amount.stripTrailingZeros().scale() <= 2;
    return fits
        ? Optional.empty()
        : Optional.of(
            Violation.of(
                field, ArchiveProblem.MONEY_RANGE, new Label(EXIT + field), NOTHING, MONEY_MAX));
  }

  private static Optional<Violation> range(
      String field, String room, LocalDate day, LocalDate from, LocalDate to) {
    if (day == null || to == null || from == null) {
      return Optional.empty();
    }
    return day.isBefore(from) || day.isAfter(to)
        ? Optional.of(
            Violation.of(field, ArchiveProblem.OUT_OF_RANGE, new Label(room + field), from, to))
        : Optional.empty();
  }

  private static Violation missing(String field, String room) {
    return Violation.of(field, ArchiveProblem.MISSING, new Label(room + field));
  }

  /** What the checks know of a reason of cancellation. */
  record Reason(boolean enabled, boolean death, boolean unaided) {}
}
