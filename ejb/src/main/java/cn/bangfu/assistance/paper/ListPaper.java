package cn.bangfu.assistance.paper;

import cn.bangfu.access.Right;
import cn.bangfu.archive.paper.ListChoice;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.ListColumn;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SummedRows;
import cn.bangfu.sheet.ValueRow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongSupplier;

/** A list as it is on the screen, printed or as a file, with its sums (part 30 A.8). */
@Dependent
public class ListPaper {

  @Inject ExportControl exports;

  /** Where the page that is shown begins, and how many rows it has. */
  public record Page(int offset, int size) implements java.io.Serializable {}

  /**
   * Makes the print or the file; its caller is audited.
   *
   * @param full the right to have it in clear
   * @param title key of the title
   * @param asked the conditions as people read them
   * @param shown columns on the screen, in their order
   * @param all columns of the catalogue
   * @param count number of all rows
   * @param rows reads rows in the order of the screen
   * @param summed codes of the columns whose sums stand below
   */
  public <R extends ValueRow> Exported make(
      Right full,
      ExportOrder order,
      String title,
      String asked,
      ListChoice choice,
      Page page,
      List<ListColumn> shown,
      List<ListColumn> all,
      LongSupplier count,
      Sheet.Pages<R> rows,
      List<String> summed) {
    List<ListColumn> columns = choice.isAllColumns() ? all : shown;
    Iterable<R> read =
        choice.isAllRows() ? Sheet.pages(rows) : rows.page(page.offset(), page.size());
    return exports.make(
        full,
        order,
        asked.isEmpty() ? Texts.label(choice) : Texts.label(choice) + ";" + asked,
        choice.isAllRows() ? count : () -> page.size(),
        new Sheet<>(
            title,
            columns.stream().map(ListColumn::sheetColumn).toList(),
            new SummedRows(read, columns, summed)));
  }
}
