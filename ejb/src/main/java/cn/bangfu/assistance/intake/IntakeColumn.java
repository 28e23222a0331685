package cn.bangfu.assistance.intake;

import java.util.Arrays;
import java.util.Locale;

/** The columns of the file in their order; the money of a line stands in four of them. */
enum IntakeColumn {
  NUMBER(null),
  ID_NO(null),
  NAME(null),
  CATEGORY("category"),
  DATE("date"),
  ASSISTED("assisted"),
  REASON("notAssistedReason"),
  FORM("form"),
  MEASURE_1("lines[0].measure"),
  AMOUNT_1("lines[0].amount"),
  FUND_TYPE_1("lines[0].fundType"),
  FUND_YEAR_1("lines[0].fundYear"),
  MEASURE_2("lines[1].measure"),
  AMOUNT_2("lines[1].amount"),
  FUND_TYPE_2("lines[1].fundType"),
  FUND_YEAR_2("lines[1].fundYear"),
  MEASURE_3("lines[2].measure"),
  AMOUNT_3("lines[2].amount"),
  FUND_TYPE_3("lines[2].fundType"),
  FUND_YEAR_3("lines[2].fundYear"),
  EXPENDITURE("expenditureKind"),
  MEASURES("concreteMeasures"),
  POLICY("policyCategory"),
  SOURCE("resourceSource"),
  SOURCE_NOTE("resourceSourceNote"),
  CONTENT("content"),
  REMARK("remark"),
  AGAIN(null);

  private static final int LINE_COLUMNS = 4;

  private final String field;

  IntakeColumn(String field) {
    this.field = field;
  }

  /** The column of the same kind in a line of money, 0 to 2. */
  IntakeColumn ofLine(int line) {
    return values()[ordinal() + line * LINE_COLUMNS];
  }

  /** Key of the heading. */
  String label() {
    return "assistance.intake.column." + name().toLowerCase(Locale.ROOT);
  }

  /** Key of the note in the template. */
  String note() {
    return "assistance.intake.note." + name().toLowerCase(Locale.ROOT).replaceAll("_[123]$", "");
  }

  /** True for the sums of money, whose refusal has words of its own (AST-031). */
  boolean amount() {
    return field != null && field.endsWith("amount");
  }

  boolean ofMoney() {
    return ordinal() >= MEASURE_1.ordinal() && ordinal() <= MEASURES.ordinal();
  }

  /** The column that shows a field of the form, or null. */
  static IntakeColumn of(String formField) {
    return formField == null
        ? null
        : Arrays.stream(values())
            .filter(column -> column.field != null && formField.equals("entry." + column.field))
            .findFirst()
            .orElse(null);
  }
}
