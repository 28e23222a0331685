package cn.bangfu.assistance.paper;

import static cn.bangfu.sheet.form.FormBlock.line;
import static cn.bangfu.sheet.form.FormBlock.row;
import static cn.bangfu.sheet.form.FormBlock.table;
import static cn.bangfu.sheet.form.FormBlock.title;
import static cn.bangfu.sheet.form.FormCell.label;
import static cn.bangfu.sheet.form.FormCell.value;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.FileKind;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import cn.bangfu.sheet.TypedValue;
import cn.bangfu.sheet.form.FormBlock;
import cn.bangfu.sheet.form.FormBlock.FormRow;
import cn.bangfu.sheet.form.FormDocument;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One record as a sheet of paper, as a Word file and as an Excel file (part 30 A.8). */
@Dependent
public class RecordPaper {

  private static final int COLUMNS = 24;
  private static final int HEAD = 5;

  @Inject ExportControl exports;
  @Inject CallerContext callers;
  @Inject Today today;

  /**
   * Makes the paper or the file that was ordered; its caller is audited.
   *
   * @param full the right to have it in clear
   * @param title key of the title
   * @param recordNo number of the record, by which its file is named
   * @param fields those that are shown of the record
   */
  public Exported make(
      Right full, ExportOrder order, String title, String recordNo, List<PaperField> fields) {
    List<PaperField> filled = fields.stream().filter(PaperField::filled).toList();
    String name = Texts.get(title) + "_" + recordNo;
    if (order.target() == ExportTarget.EXCEL) {
      Exported.File file =
          (Exported.File)
              exports.make(full, order, recordNo, () -> 1, new Sheet<>(title, COLUMNS_OF, filled));
      return new Exported.File(FileKind.XLSX.named(name), file.contentType(), file.content());
    }
    boolean masked = order.mode() == ExportMode.MASKED;
    return exports.forms(
        full,
        order,
        title,
        null,
        recordNo,
        none -> List.of(new FormDocument(name, blocks(Texts.get(title), filled, masked))));
  }

  private static final List<SheetColumn<PaperField>> COLUMNS_OF =
      List.of(
          SheetColumn.text("assistance.paper.field", 22, PaperField::label),
          SheetColumn.text(
              "assistance.paper.value", 60, field -> new TypedValue(field.kind(), field.value())));

  private List<FormBlock> blocks(String title, List<PaperField> fields, boolean masked) {
    List<FormRow> rows = new ArrayList<>();
    for (PaperField field : fields) {
      rows.add(row(label(field.label(), HEAD), value(text(field, masked), COLUMNS - HEAD)));
    }
    return List.of(
        title(title),
        table(COLUMNS, rows),
        line(Texts.format("assistance.paper.printed", today.now(), callers.known().name())),
        line(Texts.get("assistance.paper.signed")));
  }

  private static String text(PaperField field, boolean masked) {
    return field.kind() == ColumnKind.MONEY
        ? Texts.format("assistance.paper.money", Texts.money((BigDecimal) field.value()))
        : field.kind().shown(field.value(), masked);
  }
}
