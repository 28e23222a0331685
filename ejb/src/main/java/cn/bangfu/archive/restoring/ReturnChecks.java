package cn.bangfu.archive.restoring;

import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.closing.Returning;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong or doubtful in what is typed about a return (ARC-084, FLD part 3.12). */
final class ReturnChecks {

  static final int NOTE_MAX = 500;

  private static final BigDecimal NOTHING = new BigDecimal("0.00");
  private static final BigDecimal MONEY_MAX = new BigDecimal("99999999.99");
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final String FIELD = "archive.ArchiveReturn.";

  private ReturnChecks() {}

  static List<Violation> check(Returning facts) {
    List<Violation> wrong = new ArrayList<>(common(facts.cause(), facts.note()));
    money("annualIncome", facts.annualIncome()).ifPresent(wrong::add);
    money("annualExpense", facts.annualExpense()).ifPresent(wrong::add);
    return wrong;
  }

  /** What several archives have in common that are restored at once (ARC-090). */
  static List<Violation> common(HardshipCause cause, String note) {
    List<Violation> wrong = new ArrayList<>();
    if (cause == null) {
      wrong.add(missing("cause"));
    }
    if (cause == HardshipCause.OTHER && note == null) {
      wrong.add(missing("note"));
    }
    if (CleanText.length(note) > NOTE_MAX) {
      wrong.add(
          Violation.of(
              "returning.note", ArchiveProblem.TOO_LONG, new Label(FIELD + "note"), NOTE_MAX));
    }
    return wrong;
  }

  /** More than a tenth between what is told now and what the archive says. */
  static boolean differs(BigDecimal told, BigDecimal stored) {
    return told != null
        && stored != null
        && told.subtract(stored).abs().compareTo(stored.multiply(TENTH)) > 0;
  }

  private static Optional<Violation> money(String field, BigDecimal amount) {
    if (amount == null) {
      return Optional.of(missing(field));
    }
    boolean fits =
        amount.signum() >= 0
            && amount.compareTo(MONEY_MAX) <= 0
            && amount.stripTrailingZeros().scale() <= 2;
    return fits
        ? Optional.empty()
        : Optional.of(
            Violation.of(
                "returning." + field,
                ArchiveProblem.MONEY_RANGE,
                new Label(FIELD + field),
                NOTHING,
                MONEY_MAX));
  }

  private static Violation missing(String field) {
    return Violation.of("returning." + field, ArchiveProblem.MISSING, new Label(FIELD + field));
  }
}
