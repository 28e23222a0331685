package cn.bangfu.sheet.xlsx;

import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.CellError;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportFacts;
import cn.bangfu.sheet.ImportColumn;
import cn.bangfu.sheet.ImportPlan;
import cn.bangfu.sheet.ImportResult;
import cn.bangfu.sheet.ImportRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The empty template of an import, and its rows with what is wrong in each. */
public final class PlanWriter {

  static final int WINDOW = 200;
  static final int WIDTH_UNIT = 256;
  static final int ERROR_WIDTH = 60;
  private static final int NOTE_WIDTH = 80;
  private static final String CHOICES = "choices";

  private PlanWriter() {}

  /** Heading with formats and drop-down lists, a second page with notes to each column. */
  public static void template(ImportPlan plan, OutputStream out) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(WINDOW)) {
      Styles styles = new Styles(book);
      SXSSFSheet page = book.createSheet(WorkbookUtil.createSafeSheetName(Texts.get(plan.title())));
      XlsxWriter.heading(page, plan.headings(), styles);
      columns(page, plan, styles);
      notes(book, plan, styles);
      dropDowns(book, page, plan);
      book.write(out);
    }
  }

  /** The user's own rows and one more column: it may be mended and sent again as it is. */
  public static void errors(
      ImportPlan plan, ImportResult result, ExportFacts facts, OutputStream out)
      throws IOException {
    Map<Integer, List<CellError>> byRow =
        result.errors().stream().collect(Collectors.groupingBy(CellError::row));
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, WINDOW, true)) {
      Styles styles = new Styles(book);
      SXSSFSheet page = book.createSheet(WorkbookUtil.createSafeSheetName(Texts.get(plan.title())));
      List<String> headings = new ArrayList<>(plan.headings());
      headings.add(Texts.get("sheet.errors.column"));
      XlsxWriter.heading(page, headings, styles);
      columns(page, plan, styles);
      page.setColumnWidth(headings.size() - 1, ERROR_WIDTH * WIDTH_UNIT);
      int at = 1;
      for (ImportRow source : result.rows()) {
        Row row = page.createRow(at++);
        for (int i = 0; i < plan.columns().size(); i++) {
          if (!source.original(i).isEmpty()) {
            XlsxWriter.text(row.createCell(i), source.original(i), styles);
          }
        }
        List<CellError> wrong = byRow.getOrDefault(source.number(), List.of());
        if (!wrong.isEmpty()) {
          Cell cell = row.createCell(headings.size() - 1);
          cell.setCellValue(wrong.stream().map(CellError::line).collect(Collectors.joining("\n")));
          cell.setCellStyle(styles.wrong);
        }
      }
      XlsxWriter.text(page.createRow(at).createCell(0), facts.line(), styles);
      book.write(out);
    }
  }

  static void columns(SXSSFSheet page, ImportPlan plan, Styles styles) {
    for (int i = 0; i < plan.columns().size(); i++) {
      ImportColumn column = plan.columns().get(i);
      page.setColumnWidth(i, column.width() * WIDTH_UNIT);
      // a number typed into a text cell keeps all its digits
      page.setDefaultColumnStyle(i, column.kind() == ColumnKind.DATE ? styles.date : styles.text);
    }
  }

  static void notes(SXSSFWorkbook book, ImportPlan plan, Styles styles) {
    SXSSFSheet page = book.createSheet(Texts.get("sheet.template.notes"));
    XlsxWriter.heading(
        page,
        List.of(
            Texts.get("sheet.errors.columnName"),
            Texts.get("sheet.template.required"),
            Texts.get("sheet.template.note")),
        styles);
    page.setColumnWidth(0, 20 * WIDTH_UNIT);
    page.setColumnWidth(2, NOTE_WIDTH * WIDTH_UNIT);
    int at = 1;
    for (ImportColumn column : plan.columns()) {
      Row row = page.createRow(at++);
      row.createCell(0).setCellValue(Texts.get(column.label()));
      row.createCell(1)
          .setCellValue(Texts.get(column.required() ? "sheet.required.yes" : "sheet.required.no"));
      row.createCell(2).setCellValue(note(column));
    }
  }

  private static String note(ImportColumn column) {
    List<String> parts = new ArrayList<>();
    if (column.note() != null) {
      parts.add(Texts.get(column.note()));
    }
    if (column.kind() == ColumnKind.DATE) {
      parts.add(Texts.get("sheet.template.date"));
    } else if (column.choices().isEmpty() && column.maxLength() > 0) {
      parts.add(Texts.format("sheet.template.length", column.maxLength()));
    }
    if (!column.choices().isEmpty()) {
      parts.add(Texts.get("sheet.template.choice"));
    }
    return String.join(" ", parts);
  }

  /** Lists stand on a hidden page: inside the rule itself they may have 255 characters only. */
  private static void dropDowns(SXSSFWorkbook book, SXSSFSheet page, ImportPlan plan) {
    List<ImportColumn> withChoices =
        plan.columns().stream().filter(c -> !c.choices().isEmpty()).toList();
    if (withChoices.isEmpty()) {
      return;
    }
    SXSSFSheet hidden = book.createSheet(CHOICES);
    int longest = withChoices.stream().mapToInt(c -> c.choices().size()).max().orElse(0);
    for (int line = 0; line < longest; line++) {
      Row row = hidden.createRow(line);
      for (int i = 0; i < withChoices.size(); i++) {
        if (line < withChoices.get(i).choices().size()) {
          row.createCell(i).setCellValue(withChoices.get(i).choices().get(line));
        }
      }
    }
    book.setSheetVisibility(book.getSheetIndex(hidden), SheetVisibility.HIDDEN);
    DataValidationHelper helper = page.getDataValidationHelper();
    for (int i = 0; i < withChoices.size(); i++) {
      String column = CellReference.convertNumToColString(i);
      DataValidationConstraint among =
          helper.createFormulaListConstraint(
              CHOICES
                  + "!$"
                  + column
                  + "$1:$"
                  + column
                  + "$"
                  + withChoices.get(i).choices().size());
      int at = plan.columns().indexOf(withChoices.get(i));
      DataValidation rule =
          helper.createValidation(among, new CellRangeAddressList(1, plan.maxRows(), at, at));
      rule.setShowErrorBox(!withChoices.get(i).several());
      page.addValidationData(rule);
    }
  }
}
