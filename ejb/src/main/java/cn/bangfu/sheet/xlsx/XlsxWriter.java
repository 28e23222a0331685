package cn.bangfu.sheet.xlsx;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportFacts;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import cn.bangfu.sheet.SheetFrame;
import cn.bangfu.sheet.TypedValue;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a list row by row; only some hundred rows are in memory at any time. */
public final class XlsxWriter {

  static final int LONGEST_TEXT = 32_767;

  private static final int WINDOW = 200;
  private static final int WIDTH_UNIT = 256;

  private XlsxWriter() {}

  /**
   * Heading, rows, and the line of USR-127 at the end.
   *
   * @param masked whether class-A data is masked
   */
  public static <R> void write(Sheet<R> sheet, boolean masked, ExportFacts facts, OutputStream out)
      throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, true)) {
      Styles styles = new Styles(book);
      SXSSFSheet page =
          book.createSheet(WorkbookUtil.createSafeSheetName(Texts.get(sheet.title())));
      List<SheetColumn<R>> columns = sheet.columns();
      int at = 0;
      if (sheet.frame() != null) {
        text(page.createRow(at++).createCell(0), sheet.frame().title(), styles);
        at = lines(page, at, sheet.frame().above(), styles);
      }
      heading(page, at++, columns.stream().map(SheetColumn::heading).toList(), styles);
      for (int i = 0; i < columns.size(); i++) {
        page.setColumnWidth(i, columns.get(i).width() * WIDTH_UNIT);
      }
      for (R value : sheet.rows()) {
        Row row = page.createRow(at++);
        for (int i = 0; i < columns.size(); i++) {
          SheetColumn<R> column = columns.get(i);
          set(row, i, column.kind(), column.value().apply(value), masked, styles);
        }
      }
      if (sheet.frame() != null) {
        at = second(page, at, sheet.frame().second(), styles);
        at = lines(page, at, sheet.frame().below(), styles);
      }
      text(page.createRow(at).createCell(0), facts.line(), styles);
      book.write(out);
    }
  }

  private static int second(SXSSFSheet page, int from, SheetFrame.Part part, Styles styles) {
    if (part == null) {
      return from;
    }
    int at = lines(page, from, List.of(part.title()), styles);
    List<List<String>> rows = new ArrayList<>();
    rows.add(part.heads());
    rows.addAll(part.cells());
    for (List<String> cells : rows) {
      Row row = page.createRow(at++);
      for (int i = 0; i < cells.size(); i++) {
        text(row.createCell(i), cells.get(i), styles);
      }
    }
    return at;
  }

  private static int lines(SXSSFSheet page, int from, List<String> lines, Styles styles) {
    int at = from;
    for (String line : lines) {
      text(page.createRow(at++).createCell(0), line, styles);
    }
    return at;
  }

  static void heading(SXSSFSheet page, List<String> labels, Styles styles) {
    heading(page, 0, labels, styles);
  }

  private static void heading(SXSSFSheet page, int at, List<String> labels, Styles styles) {
    Row row = page.createRow(at);
    for (int i = 0; i < labels.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(labels.get(i));
      cell.setCellStyle(styles.heading);
    }
    page.createFreezePane(0, at + 1);
  }

  private static void set(
      Row row, int at, ColumnKind kind, Object value, boolean masked, Styles styles) {
    if (value == null) {
      return;
    }
    if (value instanceof TypedValue typed) {
      set(row, at, typed.kind(), typed.value(), masked, styles);
      return;
    }
    Cell cell = row.createCell(at);
    if (kind.isText()) {
      text(cell, kind.shown(value, masked), styles);
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(styles.date);
    } else if (value instanceof OffsetDateTime moment) {
      cell.setCellValue(moment.atZoneSameInstant(Today.ZONE).toLocalDateTime());
      cell.setCellStyle(styles.moment);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
      boolean decimals = kind == ColumnKind.MONEY || kind == ColumnKind.DECIMAL;
      cell.setCellStyle(decimals ? styles.money : styles.number);
    } else {
      text(cell, kind.shown(value, masked), styles);
    }
  }

  /**
   * A text cell whatever its text begins with: its type is text, its format is text, and where a
   * spreadsheet might take it for a formula when it is edited it carries the mark of a quoted text
   * (USR-128). The text itself is not altered.
   */
  static void text(Cell cell, String text, Styles styles) {
    String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    cell.setCellValue(shown);
    cell.setCellStyle(looksLikeFormula(shown) ? styles.quoted : styles.text);
  }

  /** Half-width and full-width signs with which a formula may begin, tab and return. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n|\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
  }
}
