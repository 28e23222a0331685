package cn.bangfu.export;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.crypto.Tampered;
import cn.bangfu.sheet.ColumnKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows as a spreadsheet opens them (BAT-038, BAT-039): commas, CR LF, texts in double quotes, long
 * numbers kept whole by a tab, nothing that a spreadsheet would take for a formula.
 */
final class CsvLines {

  static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String END = "\r\n";
  private static final String QUOTE = "\"";
  private static final String TAB = "\t";
  private static final String APOSTROPHE = "'";
  private static final String FORMULA = "=+-@\t\r";
  private static final Pattern BREAKS = Pattern.compile("\\r\\n|[\\r\\n\\u2028\\u2029]");

  private CsvLines() {}

  /** The line of the headings. */
  static String heading(List<ExportField> fields) {
    StringBuilder line = new StringBuilder();
    fields.forEach(field -> cell(line, quoted(field.title())));
    return line.append(END).toString();
  }

  /** A row; class-A data masked if asked for. */
  static String row(List<ExportField> fields, List<Object> values, boolean masked) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      cell(line, value(fields.get(i), values.get(i), masked));
    }
    return line.append(END).toString();
  }

  /** The last line, which is no row: it begins with its mark and has one cell. */
  static String foot(String facts) {
    return "#" + flat(facts).replace(',', '\uFF0C').replace('"', '\u201D') + END;
  }

  private static void cell(StringBuilder line, String text) {
    if (!line.isEmpty()) {
      line.append(',');
    }
    line.append(text);
  }

  private static String value(ExportField field, Object value, boolean masked) {
    if (value == null) {
      return field.kind().isText() ? QUOTE + QUOTE : "";
    }
    if (field.kind() == ColumnKind.MONEY || field.kind() == ColumnKind.DECIMAL) {
      return ((BigDecimal) value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
    String text = flat(shown(field, value, masked));
    if (!field.kind().isText()) {
      return text;
    }
    if (field.number()) {
      return text.isEmpty() ? QUOTE + QUOTE : QUOTE + TAB + doubled(text) + QUOTE;
    }
    return quoted(text);
  }

  private static String shown(ExportField field, Object value, boolean masked) {
    String text = field.kind().shown(value, masked);
    return Tampered.is(text) ? Texts.get("kernel.tampered") : text;
  }

  private static String quoted(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return QUOTE + (formula ? APOSTROPHE : "") + doubled(text) + QUOTE;
  }

  private static String doubled(String text) {
    return text.replace(QUOTE, QUOTE + QUOTE);
  }

  private static String flat(String text) {
    return BREAKS.matcher(text).replaceAll(" ");
  }
}
