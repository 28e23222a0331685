package cn.bangfu.otherassistance;

import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.FundRules;
import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/** What is wrong with a form and what is doubtful in it (B.2, AST-112, AST-115). */
final class OtherAssistanceChecks {

  static final LocalDate FIRST_DAY = LocalDate.of(2007, 1, 1);
  static final int NAME_MIN = 2;
  static final int NAME_MAX = 100;
  static final int REMARK_MAX = 1000;
  static final int MOST_PEOPLE = 9_999_999;
  static final BigDecimal LEAST = new BigDecimal("0.01");
  static final BigDecimal MOST = new BigDecimal("9999999999.99");

  private static final String OTHER_GOODS = "OTHER";

  private final OtherAssistanceEntry typed;
  private final OtherAssistance stored;
  private final LocalDate today;
  private final LongFunction<Optional<CodeValue>> codes;
  private final Function<CodeValue, SummaryClass> classes;
  private final List<Violation> wrong = new ArrayList<>();
  private final List<Violation> doubts = new ArrayList<>();

  /** What came out. */
  record Checked(OtherAssistanceFacts facts, List<Violation> wrong, List<Violation> doubts) {}

  private OtherAssistanceChecks(
      OtherAssistanceEntry typed,
      OtherAssistance stored,
      LocalDate today,
      LongFunction<Optional<CodeValue>> codes,
      Function<CodeValue, SummaryClass> classes) {
    this.typed = typed;
    this.stored = stored;
    this.today = today;
    this.codes = codes;
    this.classes = classes;
  }

  /**
   * Checks all fields at once.
   *
   * @param stored what is changed, or null
   * @param classes the real-name table of a measure
   */
  static Checked check(
      OtherAssistanceEntry typed,
      OtherAssistance stored,
      LocalDate today,
      LongFunction<Optional<CodeValue>> codes,
      Function<CodeValue, SummaryClass> classes) {
    OtherAssistanceChecks checks = new OtherAssistanceChecks(typed, stored, today, codes, classes);
    OtherAssistanceFacts facts = checks.all();
    return new Checked(
        checks.wrong.isEmpty() ? facts : null,
        List.copyOf(checks.wrong),
        List.copyOf(checks.doubts));
  }

  private OtherAssistanceFacts all() {
    final String name = name();
    date();
    people();
    final Optional<CodeValue> measure =
        code("measure", typed.getMeasure(), "measure", stored == null ? 0 : stored.getMeasure());
    amount();
    Optional<CodeValue> fund =
        code(
            "fundType",
            typed.getFundType(),
            FundRules.FUND_TYPES,
            stored == null ? 0 : stored.getFundType());
    fund.ifPresent(this::money);
    year();
    Optional<CodeValue> material =
        code(
            "materialType",
            typed.getMaterialType(),
            "material_type",
            stored == null ? 0 : stored.getMaterialType());
    code(
        "expenditureKind",
        typed.getExpenditureKind(),
        "expenditure_kind",
        stored == null ? 0 : stored.getExpenditureKind());
    String remark = remark(material);
    summarized();
    if (!wrong.isEmpty()) {
      return null;
    }
    return new OtherAssistanceFacts(
        name,
        typed.getDate(),
        typed.getPeopleCount(),
        typed.getMeasure(),
        classes.apply(measure.orElseThrow()),
        typed.getAmount(),
        typed.getFundType(),
        typed.getFundYear(),
        typed.getMaterialType(),
        typed.getExpenditureKind(),
        remark);
  }

  private String name() {
    String name = CleanText.trim(typed.getProjectName());
    if (name == null) {
      missing("projectName");
    } else if (CleanText.length(name) < NAME_MIN) {
      add("projectName", OtherAssistanceProblem.NAME_TOO_SHORT);
    } else {
      length("projectName", name, NAME_MAX);
    }
    return name;
  }

  private void date() {
    LocalDate date = typed.getDate();
    if (date == null) {
      missing("date");
    } else if (date.isBefore(FIRST_DAY) || date.isAfter(today)) {
      add("date", OtherAssistanceProblem.DATE_RANGE, FIRST_DAY, today);
    }
  }

  private void people() {
    if (typed.getPeopleCount() == null) {
      missing("peopleCount");
    } else if (typed.getPeopleCount() < 1 || typed.getPeopleCount() > MOST_PEOPLE) {
      add("peopleCount", OtherAssistanceProblem.PEOPLE);
    }
  }

  private void amount() {
    BigDecimal amount = typed.getAmount();
    if (amount == null) {
      missing("amount");
    } else if (amount.compareTo(LEAST) < 0
        || amount.compareTo(MOST) > 0
        || amount.stripTrailingZeros().scale() > 2) {
      add("amount", OtherAssistanceProblem.AMOUNT);
    }
  }

  /** AST-112; money of converted records is not spent anew. */
  private void money(CodeValue fund) {
    if (FundRules.central(fund.getConstant())) {
      add("fundType", OtherAssistanceProblem.CENTRAL_MONEY);
    } else if (!FundRules.choosable(fund.getConstant())) {
      invalid("fundType");
    }
  }

  /** AST-037. */
  private void year() {
    Integer year = typed.getFundYear();
    if (year == null) {
      missing("fundYear");
    } else if (typed.getDate() != null) {
      int ofDate = typed.getDate().getYear();
      if (year < FIRST_DAY.getYear() || year > ofDate + 1) {
        add("fundYear", OtherAssistanceProblem.FUND_YEAR, FIRST_DAY.getYear(), ofDate + 1);
      } else if (year > ofDate && (stored == null || stored.getFundYear() != year)) {
        doubts.add(Violation.of(path("fundYear"), OtherAssistanceProblem.NEXT_YEAR, year));
      }
    }
  }

  private String remark(Optional<CodeValue> material) {
    String remark = CleanText.trim(typed.getRemark());
    if (remark == null
        && material.filter(one -> OTHER_GOODS.equals(one.getConstant())).isPresent()) {
      add("remark", OtherAssistanceProblem.REMARK_FOR_OTHER_GOODS);
    }
    length("remark", remark, REMARK_MAX);
    return remark;
  }

  /** A value that was disabled since stays in a project that has it. */
  private Optional<CodeValue> code(String field, Long id, String table, long before) {
    if (id == null) {
      missing(field);
      return Optional.empty();
    }
    Optional<CodeValue> value =
        codes
            .apply(id)
            .filter(one -> one.getTableKey().equals(table))
            .filter(one -> one.isEnabled() || id == before);
    if (value.isEmpty()) {
      invalid(field);
    }
    return value;
  }

  /** What a summary table rests on stays (AST-115). */
  private void summarized() {
    if (stored == null || !stored.isSummarized()) {
      return;
    }
    keep("date", stored.getProjectDate(), typed.getDate());
    keep("measure", stored.getMeasure(), typed.getMeasure());
    keep("fundType", stored.getFundType(), typed.getFundType());
    keep("fundYear", stored.getFundYear(), typed.getFundYear());
    if (typed.getAmount() != null && stored.getAmount().compareTo(typed.getAmount()) != 0) {
      add("amount", OtherAssistanceProblem.SUMMARIZED_FIELD, label("amount"));
    }
  }

  private void keep(String field, Object before, Object now) {
    if (now != null && !before.equals(now)) {
      add(field, OtherAssistanceProblem.SUMMARIZED_FIELD, label(field));
    }
  }

  private void length(String field, String text, int max) {
    if (CleanText.length(text) > max) {
      add(field, AssistanceProblem.TOO_LONG, label(field), max);
    }
  }

  private void missing(String field) {
    add(field, AssistanceProblem.MISSING, label(field));
  }

  private void invalid(String field) {
    add(field, AssistanceProblem.INVALID, label(field));
  }

  private void add(String field, Problem problem, Object... args) {
    wrong.add(Violation.of(path(field), problem, args));
  }

  private static String path(String field) {
    return "entry." + field;
  }

  private static Label label(String field) {
    return new Label("otherassistance.OtherAssistance." + field);
  }
}
