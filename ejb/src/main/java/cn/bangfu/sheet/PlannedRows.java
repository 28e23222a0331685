package cn.bangfu.sheet;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.sheet.xlsx.RawRow;
import cn.bangfu.sheet.xlsx.RowSink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the rows of a file with the plan and collects all that is wrong. */
final class PlannedRows implements RowSink {

  private static final int EXACT_DIGITS = 15;

  private final ImportPlan plan;
  private final ImportBook book;
  private final List<String> headings;
  private final List<ImportRow> rows = new ArrayList<>();
  private final List<CellError> errors = new ArrayList<>();
  private int[] places;

  PlannedRows(ImportPlan plan) {
    this(plan, null);
  }

  /** Rows of a workbook with a mark of its version and an example, which is passed over. */
  PlannedRows(ImportBook book) {
    this(book.plan(), book);
  }

  private PlannedRows(ImportPlan plan, ImportBook book) {
    this.plan = plan;
    this.book = book;
    headings = plan.headings();
  }

  /** Reads a row again whose texts were kept by the plan's columns. */
  static ImportResult again(ImportPlan plan, int number, List<String> originals) {
    PlannedRows rows = new PlannedRows(plan, null);
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < originals.size(); i++) {
      Cell cell = new Cell(number, rows.headings.get(i), originals.get(i), false, false);
      values.add(rows.value(plan.columns().get(i), cell));
    }
    rows.rows.add(new ImportRow(number, originals, values));
    return rows.result();
  }

  @Override
  public void row(RawRow raw) {
    if (places == null) {
      places = places(raw);
    } else if (!ExportFacts.isLine(raw.cell(0))) {
      read(raw);
    }
  }

  ImportResult result() {
    if (rows.isEmpty()) {
      throw new BusinessException(SheetProblem.NO_ROWS);
    }
    return new ImportResult(rows, errors);
  }

  /** Where each column of the plan stands in the file; the order is the user's. */
  private int[] places(RawRow head) {
    Map<String, Integer> found = new HashMap<>();
    if (book != null) {
      book.refuseOther(head.cells());
    }
    for (int i = 0; i < head.cells().size(); i++) {
      String heading = head.cell(i).replaceAll("[\\s*\\uFF0A\\uFEFF]", "");
      if (heading.isEmpty() || ignored(heading)) {
        continue;
      }
      if (!headings.contains(heading)) {
        throw new BusinessException(SheetProblem.HEADING_UNKNOWN, head.cell(i).strip());
      }
      if (found.put(heading, i) != null) {
        throw new BusinessException(SheetProblem.HEADING_TWICE, heading);
      }
    }
    List<String> missing = headings.stream().filter(h -> !found.containsKey(h)).toList();
    if (!missing.isEmpty()) {
      throw new BusinessException(SheetProblem.HEADING_MISSING, missing);
    }
    return headings.stream().mapToInt(found::get).toArray();
  }

  private boolean ignored(String heading) {
    return book == null ? heading.equals(Texts.get("sheet.errors.column")) : book.ignores(heading);
  }

  private void read(RawRow raw) {
    List<String> originals = new ArrayList<>();
    for (int place : places) {
      originals.add(raw.cell(place));
    }
    if (originals.stream().allMatch(String::isBlank) || book != null && book.example(originals)) {
      return;
    }
    if (rows.size() == plan.maxRows()) {
      throw new BusinessException(SheetProblem.TOO_MANY_ROWS_IN, plan.maxRows());
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      ImportColumn column = plan.columns().get(i);
      Cell cell =
          new Cell(
              raw.number(),
              headings.get(i),
              originals.get(i),
              raw.numeric().get(places[i]),
              raw.failed().get(places[i]));
      values.add(value(column, cell));
    }
    rows.add(new ImportRow(raw.number(), originals, values));
  }

  private record Cell(int row, String heading, String text, boolean numeric, boolean failed) {}

  private Object value(ImportColumn column, Cell cell) {
    if (cell.failed()) {
      return wrong(cell, SheetProblem.CELL_FORMULA_ERROR);
    }
    String text = CleanText.trim(cell.text());
    if (text == null) {
      return column.required() ? wrong(cell, SheetProblem.CELL_REQUIRED) : null;
    }
    return switch (column.kind()) {
      case DATE -> {
        Object day = Spellings.date(text);
        yield day == null ? wrong(cell, SheetProblem.CELL_DATE) : day;
      }
      case NUMBER -> {
        BigDecimal number = Spellings.number(text);
        yield number == null ? wrong(cell, SheetProblem.CELL_NUMBER) : number;
      }
      case MONEY -> {
        BigDecimal amount = Spellings.money(text);
        yield amount == null ? wrong(cell, SheetProblem.CELL_MONEY) : amount;
      }
      default -> text(column, cell, text);
    };
  }

  private Object text(ImportColumn column, Cell cell, String text) {
    if (cell.numeric() && text.replaceAll("\\D", "").length() > EXACT_DIGITS) {
      return wrong(cell, SheetProblem.CELL_DIGITS_LOST);
    }
    if (!column.choices().isEmpty() && !column.several() && !column.choices().contains(text)) {
      return wrong(cell, SheetProblem.CELL_CHOICE, column.choices());
    }
    if (column.maxLength() > 0 && CleanText.length(text) > column.maxLength()) {
      return wrong(cell, SheetProblem.CELL_TOO_LONG, column.maxLength());
    }
    return switch (column.kind()) {
      case ID_NO, BANK_CARD -> CleanText.digits(text);
      case PHONE -> CleanText.number(text);
      default -> text;
    };
  }

  private Object wrong(Cell cell, SheetProblem problem, Object... args) {
    errors.add(
        new CellError(
            cell.row(), cell.heading(), cell.text(), Texts.of(Violation.of("", problem, args))));
    return null;
  }
}
