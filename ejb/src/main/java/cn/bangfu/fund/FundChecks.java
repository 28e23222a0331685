package cn.bangfu.fund;

import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the forms of this room check alike (2.1, 2.2). */
final class FundChecks {

  static final LocalDate FIRST_DAY = LocalDate.of(2007, 1, 1);
  static final int FIRST_YEAR = 2007;
  static final int SHORT_MAX = 50;
  static final int PAYER_MAX = 100;
  static final int REMARK_MAX = 500;
  static final BigDecimal MOST = new BigDecimal("9999999999.99");

  private final String form;
  private final LocalDate today;
  private final CodeValues codes;
  private final List<Violation> wrong = new ArrayList<>();

  /**
   * @param form path of the form, with which the paths of its fields begin
   */
  FundChecks(String form, LocalDate today, CodeValues codes) {
    this.form = form;
    this.today = today;
    this.codes = codes;
  }

  List<Violation> wrong() {
    return wrong;
  }

  void date(LocalDate date) {
    if (date == null) {
      missing("date");
    } else if (date.isBefore(FIRST_DAY) || date.isAfter(today)) {
      add("date", FundProblem.DATE_RANGE, FIRST_DAY, today);
    }
  }

  void year(Integer year) {
    if (year == null) {
      missing("fundYear");
    } else if (year < FIRST_YEAR || year > today.getYear() + 1) {
      add("fundYear", FundProblem.YEAR_RANGE, FIRST_YEAR, today.getYear() + 1);
    }
  }

  void amount(String field, BigDecimal amount) {
    if (amount == null) {
      missing(field);
    } else if (amount.signum() <= 0
        || amount.compareTo(MOST) > 0
        || amount.stripTrailingZeros().scale() > 2) {
      add(field, FundProblem.AMOUNT);
    }
  }

  /** A value of a table that may be chosen; money of converted records is none. */
  Optional<CodeValue> code(String field, String table, Long id) {
    if (id == null) {
      missing(field);
      return Optional.empty();
    }
    Optional<CodeValue> found =
        codes
            .find(id)
            .filter(value -> value.getTableKey().equals(table) && value.isEnabled())
            .filter(value -> FundTypes.counted(value.getConstant()));
    if (found.isEmpty()) {
      add(field, FundProblem.INVALID, label(field));
    }
    return found;
  }

  void length(String field, String text, int max) {
    if (CleanText.length(text) > max) {
      add(field, FundProblem.TOO_LONG, label(field), max);
    }
  }

  void missing(String field) {
    add(field, FundProblem.MISSING, label(field));
  }

  void add(String field, Problem problem, Object... args) {
    wrong.add(Violation.of(form + "." + field, problem, args));
  }

  private static Label label(String field) {
    String last = field.substring(field.lastIndexOf('.') + 1);
    return new Label("fund.FundEntry." + last);
  }
}
