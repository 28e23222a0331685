package cn.bangfu.assistance;

import cn.bangfu.codetable.CodeValues;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ListColumn;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of the single lines of money, four for each that a record may have (AST-104). */
final class LineColumns {

  private static final String LINE = "line";
  private static final String MEASURE = "Measure";
  private static final String AMOUNT = "Amount";
  private static final String FUND_TYPE = "FundType";
  private static final String FUND_YEAR = "FundYear";

  private LineColumns() {}

  /** All of them, line by line. */
  static List<ListColumn> all() {
    return IntStream.rangeClosed(1, Assistance.MAX_LINES)
        .boxed()
        .flatMap(
            no ->
                Stream.of(
                    column(no + MEASURE, ColumnKind.TEXT),
                    column(no + AMOUNT, ColumnKind.MONEY),
                    column(no + FUND_TYPE, ColumnKind.TEXT),
                    column(no + FUND_YEAR, ColumnKind.TEXT)))
        .toList();
  }

  private static ListColumn column(String field, ColumnKind kind) {
    return AssistanceColumns.column(LINE + field, kind, null);
  }

  /** What a column shows of a record; null if it has no such line. */
  static Object value(String code, Assistance record, CodeValues codes) {
    return record.getLines().stream()
        .filter(line -> code.startsWith(LINE + line.getLineNo()))
        .findFirst()
        .map(line -> value(code.substring(LINE.length() + 1), line, codes))
        .orElse(null);
  }

  private static Object value(String field, AssistanceLine line, CodeValues codes) {
    return switch (field) {
      case MEASURE -> codes.value(line.getMeasure()).getValueName();
      case AMOUNT -> line.getAmount();
      case FUND_TYPE -> codes.value(line.getFundType()).getValueName();
      case FUND_YEAR -> String.valueOf(line.getFundYear());
      default -> null;
    };
  }
}
