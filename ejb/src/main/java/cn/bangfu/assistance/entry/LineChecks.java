package cn.bangfu.assistance.entry;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.AssistanceLine;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.FundRules;
import cn.bangfu.assistance.NewLine;
import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of money of a form (AST-027, AST-030 to AST-037, AST-046). */
final class LineChecks {

  static final BigDecimal LEAST = new BigDecimal("0.01");
  static final BigDecimal MOST = new BigDecimal("9999999.99");

  private static final String MEASURE = "measure";
  private static final String AMOUNT = "amount";
  private static final String FUND_TYPE = "fundType";
  private static final String FUND_YEAR = "fundYear";

  private final AssistanceEntry typed;
  private final CheckedAgainst against;
  private final List<Violation> wrong;
  private final List<Violation> doubts;
  private final List<NewLine> found = new ArrayList<>();

  LineChecks(
      AssistanceEntry typed,
      CheckedAgainst against,
      List<Violation> wrong,
      List<Violation> doubts) {
    this.typed = typed;
    this.against = against;
    this.wrong = wrong;
    this.doubts = doubts;
  }

  void check() {
    List<LineEntry> lines = typed.getLines();
    int last = lastFilled();
    for (int i = 0; i <= last; i++) {
      if (lines.get(i).isEmpty()) {
        add(i, MEASURE, AssistanceProblem.LINE_BEFORE_MISSING, name(i));
      } else if (complete(i)) {
        line(i);
      }
    }
    if (last < 0) {
      complete(0);
    }
    alike(last);
    keepSummarized();
  }

  /** AST-046: a line in a summary table stays as it is. */
  void keepSummarized() {
    for (AssistanceLine stored : stored()) {
      int i = stored.getLineNo() - 1;
      if (stored.isSummarized() && typed.isFunds() && !typed.getLines().get(i).same(stored)) {
        add(i, MEASURE, AssistanceProblem.LINE_SUMMARIZED, name(i));
      }
    }
  }

  /** What is stored. */
  List<NewLine> found() {
    return List.copyOf(found);
  }

  private int lastFilled() {
    for (int i = typed.getLines().size() - 1; i >= 0; i--) {
      if (!typed.getLines().get(i).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private boolean complete(int i) {
    LineEntry line = typed.getLines().get(i);
    boolean all = given(i, MEASURE, line.getMeasure());
    all &= amount(i, line);
    all &= given(i, FUND_TYPE, line.getFundType());
    all &= given(i, FUND_YEAR, line.getFundYear());
    return all;
  }

  private boolean amount(int i, LineEntry line) {
    if (line.getTypedAmount().isUnread()) {
      add(i, AMOUNT, AssistanceProblem.AMOUNT);
      return false;
    }
    return given(i, AMOUNT, line.getAmount());
  }

  private boolean given(int i, String field, Object value) {
    if (value == null) {
      add(i, field, AssistanceProblem.LINE_INCOMPLETE, name(i), label(field));
    }
    return value != null;
  }

  private void line(int i) {
    LineEntry line = typed.getLines().get(i);
    Optional<CodeFact> measure = code(i, MEASURE, line.getMeasure());
    Optional<CodeFact> fund = code(i, FUND_TYPE, line.getFundType());
    BigDecimal amount = line.getAmount();
    if (amount.compareTo(LEAST) < 0
        || amount.compareTo(MOST) > 0
        || amount.stripTrailingZeros().scale() > 2) {
      add(i, AMOUNT, AssistanceProblem.AMOUNT);
    }
    year(i, line.getFundYear());
    if (measure.isEmpty() || fund.isEmpty()) {
      return;
    }
    SummaryClass summaryClass = measure.get().summaryClass();
    AssistanceLine before = storedAt(i);
    if (before == null || before.getFundType() != line.getFundType()) {
      level(i, fund.get());
    }
    if (!FundRules.fits(summaryClass, fund.get().constant())) {
      add(i, FUND_TYPE, AssistanceProblem.OTHER_WITH_CENTRAL, measure.get().name());
    }
    found.add(
        new NewLine(
            line.getMeasure(), amount, line.getFundType(), line.getFundYear(), summaryClass));
  }

  /** A value that was disabled since stays in a line that has it. */
  private Optional<CodeFact> code(int i, String field, Long id) {
    String table = field.equals(MEASURE) ? "measure" : FundRules.FUND_TYPES;
    AssistanceLine before = storedAt(i);
    boolean kept =
        before != null
            && id == (field.equals(MEASURE) ? before.getMeasure() : before.getFundType());
    Optional<CodeFact> value =
        against
            .codes()
            .apply(id)
            .filter(one -> one.table().equals(table))
            .filter(one -> kept || one.enabled() && FundRules.choosable(one.constant()));
    if (value.isEmpty()) {
      add(i, field, AssistanceProblem.VALUE_DISABLED, name(i), label(field));
    }
    return value;
  }

  private void level(int i, CodeFact fund) {
    ArchiveLevel level = against.level();
    if (FundRules.mayUse(level, fund.constant())) {
      return;
    }
    if (against.foreign()) {
      add(i, FUND_TYPE, AssistanceProblem.FUND_NOT_ALLOWED, fund.name());
    } else {
      add(
          i,
          FUND_TYPE,
          AssistanceProblem.LEVEL_TOO_LOW,
          name(i),
          level,
          fund.name(),
          new Label("assistance.reach." + FundRules.lowest(fund.constant()).orElseThrow()));
    }
  }

  private void year(int i, int year) {
    if (typed.getDate() == null) {
      return;
    }
    int ofDate = typed.getDate().getYear();
    AssistanceLine before = storedAt(i);
    if (year < FundRules.FIRST_YEAR || year > ofDate + 1) {
      add(i, FUND_YEAR, AssistanceProblem.FUND_YEAR, name(i), FundRules.FIRST_YEAR, ofDate + 1);
    } else if (year > ofDate && (before == null || before.getFundYear() != year)) {
      doubts.add(Violation.of(path(i, FUND_YEAR), AssistanceProblem.NEXT_YEAR, name(i), year));
    }
  }

  private void alike(int last) {
    for (int i = 0; i <= last; i++) {
      for (int k = i + 1; k <= last; k++) {
        LineEntry one = typed.getLines().get(i);
        LineEntry other = typed.getLines().get(k);
        if (one.getMeasure() != null
            && one.getMeasure().equals(other.getMeasure())
            && one.getFundType() != null
            && one.getFundType().equals(other.getFundType())
            && one.getFundYear() != null
            && one.getFundYear().equals(other.getFundYear())) {
          add(k, MEASURE, AssistanceProblem.LINES_ALIKE, name(i), name(k));
        }
      }
    }
  }

  private List<AssistanceLine> stored() {
    return against.stored() == null ? List.of() : against.stored().getLines();
  }

  private AssistanceLine storedAt(int i) {
    return i < stored().size() ? stored().get(i) : null;
  }

  private void add(int i, String field, Problem problem, Object... args) {
    wrong.add(Violation.of(path(i, field), problem, args));
  }

  private static String path(int i, String field) {
    return "entry.lines[" + i + "]." + field;
  }

  private static Label name(int i) {
    return new Label("assistance.line." + (i + 1));
  }

  private static Label label(String field) {
    return new Label("assistance.AssistanceLine." + field);
  }
}
