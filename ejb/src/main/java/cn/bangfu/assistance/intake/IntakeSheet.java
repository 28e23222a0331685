package cn.bangfu.assistance.intake;

import static cn.bangfu.assistance.intake.IntakeColumn.*;

import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceForm;
import cn.bangfu.assistance.FundRules;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.assistance.entry.LineEntry;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ImportBook;
import cn.bangfu.sheet.ImportColumn;
import cn.bangfu.sheet.ImportPlan;
import cn.bangfu.sheet.ImportRow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the file looks like, and a row of it as a form (AST-085). */
@Dependent
class IntakeSheet {

  static final int MAX_ROWS = 5_000;

  private static final String VERSION = "2017.1";
  private static final int SHORT = 200;
  private static final int MIDDLE = 500;
  private static final int LONG = 1000;
  private static final String NOT_HELPED = "assistance.intake.notHelped";

  @Inject CodeValues codes;

  /** The workbook with the values of today. */
  ImportBook book() {
    return new ImportBook(
        plan(),
        "assistance.intake.page",
        VERSION,
        List.of(Texts.get("assistance.intake.example").split("\\|", -1)));
  }

  ImportPlan plan() {
    return new ImportPlan(
        "assistance.intake.file",
        Arrays.stream(IntakeColumn.values()).map(this::column).toList(),
        MAX_ROWS);
  }

  private ImportColumn column(IntakeColumn column) {
    String label = column.label();
    ImportColumn made =
        switch (column) {
          case NUMBER -> ImportColumn.text(label, false, 0);
          case ID_NO -> ImportColumn.of(ColumnKind.ID_NO, label, true);
          case NAME -> ImportColumn.text(label, true, 0);
          case CATEGORY ->
              choice(label, AssistCategory.choosable().stream().map(Texts::label).toList());
          case DATE -> ImportColumn.of(ColumnKind.DATE, label, true);
          case ASSISTED ->
              choice(label, List.of(Texts.get("assistance.intake.helped"), Texts.get(NOT_HELPED)));
          case REASON -> ImportColumn.text(label, false, MIDDLE);
          case FORM ->
              choice(label, Arrays.stream(AssistanceForm.values()).map(Texts::label).toList())
                  .nearlyAlways();
          case MEASURE_1, MEASURE_2, MEASURE_3 -> choice(label, names("measure"));
          case AMOUNT_1, AMOUNT_2, AMOUNT_3, FUND_YEAR_1, FUND_YEAR_2, FUND_YEAR_3 ->
              ImportColumn.of(ColumnKind.NUMBER, label, false);
          case FUND_TYPE_1, FUND_TYPE_2, FUND_TYPE_3 -> choice(label, names(FundRules.FUND_TYPES));
          case EXPENDITURE -> choice(label, names("expenditure_kind"));
          case POLICY -> choice(label, names("policy_category"));
          case SOURCE -> choice(label, names("resource_source"));
          case SOURCE_NOTE -> ImportColumn.text(label, false, SHORT);
          case MEASURES, CONTENT, REMARK -> ImportColumn.text(label, false, LONG);
          case AGAIN -> choice(label, List.of(Texts.get("shell.yes"), Texts.get("shell.no")));
        };
    return Texts.has(column.note()) ? made.noted(column.note()) : made;
  }

  private static ImportColumn choice(String label, List<String> choices) {
    return ImportColumn.choice(label, false, choices);
  }

  private List<String> names(String table) {
    return codes.values(table).stream()
        .filter(value -> FundRules.choosable(value.getConstant()))
        .map(CodeValue::getValueName)
        .toList();
  }

  /**
   * The row as a form.
   *
   * @param usual category for an empty cell: the archive's main cause
   */
  AssistanceEntry entry(ImportRow row, long archive, AssistCategory usual) {
    AssistanceEntry entry = new AssistanceEntry(archive);
    String category = text(row, CATEGORY);
    entry.setCategory(
        category == null
            ? usual
            : AssistCategory.choosable().stream()
                .filter(one -> Texts.label(one).equals(category))
                .findFirst()
                .orElse(null));
    entry.setDate(row.date(DATE.ordinal()));
    entry.setAssisted(!Texts.get(NOT_HELPED).equals(text(row, ASSISTED)));
    entry.setNotAssistedReason(text(row, REASON));
    entry.setForm(form(row));
    for (int i = 0; i < Assistance.MAX_LINES; i++) {
      line(row, i, entry.getLines().get(i));
    }
    entry.setExpenditureKind(
        text(row, EXPENDITURE) == null
            ? codes.byConstant("expenditure_kind", "DAILY_RELIEF").getId()
            : code(row, EXPENDITURE, "expenditure_kind"));
    entry.setConcreteMeasures(text(row, MEASURES));
    entry.setPolicyCategory(code(row, POLICY, "policy_category"));
    entry.setResourceSource(code(row, SOURCE, "resource_source"));
    entry.setResourceSourceNote(text(row, SOURCE_NOTE));
    entry.setContent(text(row, CONTENT));
    entry.setRemark(text(row, REMARK));
    return entry;
  }

  private void line(ImportRow row, int i, LineEntry line) {
    line.setMeasure(code(row, MEASURE_1.ofLine(i), "measure"));
    line.setAmount(row.number(AMOUNT_1.ofLine(i).ordinal()));
    line.setFundType(code(row, FUND_TYPE_1.ofLine(i), FundRules.FUND_TYPES));
    BigDecimal year = row.number(FUND_YEAR_1.ofLine(i).ordinal());
    line.setFundYear(year == null ? null : whole(year));
  }

  /** No year has a fraction; such a one is out of every range. */
  private static int whole(BigDecimal year) {
    return year.stripTrailingZeros().scale() > 0 || year.precision() - year.scale() > 4
        ? 0
        : year.intValue();
  }

  private static AssistanceForm form(ImportRow row) {
    String form = text(row, FORM);
    return Arrays.stream(AssistanceForm.values())
        .filter(one -> Texts.label(one).equals(form))
        .findFirst()
        .orElse(null);
  }

  private Long code(ImportRow row, IntakeColumn column, String table) {
    String name = text(row, column);
    return codes.values(table).stream()
        .filter(value -> value.getValueName().equals(name))
        .map(CodeValue::getId)
        .findFirst()
        .orElse(null);
  }

  static String text(ImportRow row, IntakeColumn column) {
    return row.text(column.ordinal());
  }

  /** True if the same help a second time is meant (AST-088). */
  static boolean again(ImportRow row) {
    return Texts.get("shell.yes").equals(text(row, AGAIN));
  }

  /** What makes two rows the same help; null if the row does not say enough (AST-088). */
  static String twinKey(ImportRow row) {
    if (again(row) || text(row, ID_NO) == null || row.date(DATE.ordinal()) == null) {
      return null;
    }
    String money =
        IntStream.range(0, Assistance.MAX_LINES)
            .mapToObj(
                i ->
                    IntStream.rangeClosed(
                            MEASURE_1.ofLine(i).ordinal(), FUND_YEAR_1.ofLine(i).ordinal())
                        .mapToObj(at -> plain(row.values().get(at)))
                        .collect(Collectors.joining(",")))
            .sorted()
            .collect(Collectors.joining(";"));
    return String.join(
        "|",
        text(row, ID_NO),
        row.date(DATE.ordinal()).toString(),
        plain(text(row, ASSISTED)),
        plain(text(row, REASON)),
        plain(text(row, FORM)),
        money);
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value == null ? "" : value.toString();
  }

  /** Filled columns that the form of the row does not have. */
  static List<IntakeColumn> misplaced(ImportRow row, AssistanceEntry entry) {
    List<IntakeColumn> found = new ArrayList<>();
    if (entry.isHelping() && entry.getForm() == null) {
      return found;
    }
    for (IntakeColumn column : IntakeColumn.values()) {
      if (row.values().get(column.ordinal()) != null && !fits(column, entry)) {
        found.add(column);
      }
    }
    return found;
  }

  private static boolean fits(IntakeColumn column, AssistanceEntry entry) {
    if (column.ofMoney()) {
      return entry.isFunds();
    }
    return switch (column) {
      case REASON -> !entry.isHelping();
      case FORM -> entry.isHelping();
      case POLICY -> entry.isPolicy();
      case SOURCE, SOURCE_NOTE -> entry.isResources();
      case CONTENT -> entry.isPolicy() || entry.isResources();
      default -> true;
    };
  }
}
