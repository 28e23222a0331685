package cn.bangfu.sheet.xlsx;

import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.CellError;
import cn.bangfu.sheet.ExportFacts;
import cn.bangfu.sheet.ImportBook;
import cn.bangfu.sheet.ImportColumn;
import cn.bangfu.sheet.ImportPlan;
import cn.bangfu.sheet.WrongRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The workbook of an import: rows, notes and values to choose from (AST-085, AST-090). */
public final class BookWriter {

  private static final int CODE_WIDTH = 22;

  private BookWriter() {}

  /** Empty but for the example. */
  public static void template(ImportBook book, OutputStream out) throws IOException {
    try (SXSSFWorkbook file = new SXSSFWorkbook(PlanWriter.WINDOW)) {
      Styles styles = new Styles(file);
      SXSSFSheet page = begin(file, book, List.of(), styles);
      Row row = page.createRow(1);
      for (int i = 0; i < book.example().size(); i++) {
        if (!book.example().get(i).isEmpty()) {
          XlsxWriter.text(row.createCell(i), book.example().get(i), styles);
        }
      }
      finish(file, page, book, styles);
      file.write(out);
    }
  }

  /** Rows that were refused, each with its place in the first file and what is wrong. */
  public static void errors(
      ImportBook book, Iterable<WrongRow> rows, ExportFacts facts, OutputStream out)
      throws IOException {
    try (SXSSFWorkbook file = new SXSSFWorkbook(null, PlanWriter.WINDOW, true)) {
      Styles styles = new Styles(file);
      List<String> more =
          List.of(Texts.get("sheet.errors.originalRow"), Texts.get("sheet.errors.reason"));
      SXSSFSheet page = begin(file, book, more, styles);
      int after = book.plan().columns().size() + 1;
      page.setColumnWidth(after + 1, PlanWriter.ERROR_WIDTH * PlanWriter.WIDTH_UNIT);
      int at = 1;
      for (WrongRow source : rows) {
        Row row = page.createRow(at++);
        row(row, source, book.plan().headings(), styles);
        XlsxWriter.text(row.createCell(after), Integer.toString(source.number()), styles);
        Cell cell = row.createCell(after + 1);
        cell.setCellValue(
            source.errors().stream().map(CellError::line).collect(Collectors.joining("\n")));
        cell.setCellStyle(styles.wrong);
      }
      XlsxWriter.text(page.createRow(at).createCell(0), facts.line(), styles);
      finish(file, page, book, styles);
      file.write(out);
    }
  }

  private static void row(Row row, WrongRow source, List<String> headings, Styles styles) {
    Set<String> wrong = source.errors().stream().map(CellError::column).collect(Collectors.toSet());
    for (int i = 0; i < headings.size(); i++) {
      String text = source.originals().get(i);
      boolean marked = wrong.contains(headings.get(i));
      if (!text.isEmpty()) {
        XlsxWriter.text(row.createCell(i), text, styles);
      } else if (marked) {
        row.createCell(i);
      }
      if (marked) {
        row.getCell(i).setCellStyle(styles.marked);
      }
    }
  }

  /** The heading: the plan's columns, the mark of the version, and these ones. */
  private static SXSSFSheet begin(
      SXSSFWorkbook file, ImportBook book, List<String> more, Styles styles) {
    SXSSFSheet page = file.createSheet(Texts.get(book.page()));
    List<String> headings = new ArrayList<>(book.starred());
    headings.add(book.mark());
    headings.addAll(more);
    XlsxWriter.heading(page, headings, styles);
    PlanWriter.columns(page, book.plan(), styles);
    return page;
  }

  private static void finish(SXSSFWorkbook file, SXSSFSheet page, ImportBook book, Styles styles) {
    PlanWriter.notes(file, book.plan(), styles);
    codes(file, page, book.plan(), styles);
  }

  /** The values to choose from, by columns; the drop-down lists refer to them. */
  private static void codes(SXSSFWorkbook file, SXSSFSheet page, ImportPlan plan, Styles styles) {
    List<ImportColumn> chosen =
        plan.columns().stream().filter(column -> !column.choices().isEmpty()).toList();
    String name = Texts.get("sheet.template.codes");
    SXSSFSheet codes = file.createSheet(name);
    XlsxWriter.heading(codes, chosen.stream().map(c -> Texts.get(c.label())).toList(), styles);
    int longest = chosen.stream().mapToInt(c -> c.choices().size()).max().orElse(0);
    for (int line = 0; line < longest; line++) {
      Row row = codes.createRow(line + 1);
      for (int i = 0; i < chosen.size(); i++) {
        if (line < chosen.get(i).choices().size()) {
          XlsxWriter.text(row.createCell(i), chosen.get(i).choices().get(line), styles);
        }
      }
    }
    DataValidationHelper helper = page.getDataValidationHelper();
    for (int i = 0; i < chosen.size(); i++) {
      codes.setColumnWidth(i, CODE_WIDTH * PlanWriter.WIDTH_UNIT);
      String letter = CellReference.convertNumToColString(i);
      String range =
          "'%s'!$%s$2:$%s$%d".formatted(name, letter, letter, chosen.get(i).choices().size() + 1);
      int at = plan.columns().indexOf(chosen.get(i));
      DataValidation rule =
          helper.createValidation(
              helper.createFormulaListConstraint(range),
              new CellRangeAddressList(1, plan.maxRows(), at, at));
      rule.setShowErrorBox(true);
      page.addValidationData(rule);
    }
  }
}
