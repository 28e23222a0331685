package cn.bangfu.realname;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import cn.bangfu.sheet.SheetFrame;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** A table as the official form that is signed, printed or as an Excel file (FND-059). */
@Stateless
public class SummaryPapers {

  private static final List<SheetColumn<SummaryRow>> COLUMNS =
      List.of(
          SheetColumn.text("realname.SummaryRow.name", 12, SummaryRow::name),
          SheetColumn.text("realname.SummaryRow.gender", 6, SummaryRow::gender),
          SheetColumn.of(ColumnKind.NUMBER, "realname.SummaryRow.age", SummaryRow::age),
          SheetColumn.of(ColumnKind.ID_NO, "realname.SummaryRow.idNo", SummaryRow::idNo),
          SheetColumn.text("realname.SummaryRow.place", 30, SummaryRow::place),
          SheetColumn.of(ColumnKind.MONEY, "realname.SummaryRow.amount", SummaryRow::amount),
          SheetColumn.of(ColumnKind.PHONE, "realname.SummaryRow.phone", SummaryRow::phone),
          SheetColumn.text("realname.SummaryRow.signature", 14, row -> null));

  private static final List<String> PROJECT_HEADS =
      List.of(
          "realname.ProjectRow.name",
          "realname.ProjectRow.date",
          "realname.ProjectRow.peopleCount",
          "realname.ProjectRow.material",
          "realname.SummaryRow.amount");

  @Inject CallerContext callers;
  @Inject SummaryAccess access;
  @Inject SummaryRows rows;
  @Inject SummaryProjects projects;
  @Inject TableNames names;
  @Inject UnionLookup unions;
  @Inject ExportControl exports;

  /**
   * Makes the form; numbers in full only of the own union's tables, for those who handle the money.
   *
   * @param merged one row for each person
   */
  @Needs(Right.REALNAME_PAPER)
  public Exported make(long id, boolean merged, ExportOrder order) {
    SummaryTable table = access.get(id);
    Iterable<SummaryRow> all = Sheet.keyset((last, size) -> rows.after(table, last, size));
    Right full =
        table.getOwnerUnionId() == callers.known().unionId() ? Right.REALNAME_PREPARE : null;
    Exported made =
        exports.make(
            full,
            order,
            table.getTableNo(),
            () -> table.getRowCount() + table.getProjectCount(),
            new Sheet<>(
                "realname.paper.title",
                COLUMNS,
                merged ? () -> SummaryRows.merged(all).iterator() : all,
                frame(table)));
    callers.about(SummaryAccess.OBJECT, table.getId(), table.getOwnerUnionId());
    return made;
  }

  private SheetFrame frame(SummaryTable table) {
    return new SheetFrame(
        names.of(table),
        List.of(
            Texts.format(
                "realname.paper.head",
                table.getTableNo(),
                unions.get(table.getOwnerUnionId()).getName(),
                table.getFiller(),
                table.getPhone(),
                table.getFillDate()),
            Texts.format("realname.paper.note", table.getTitle() == null ? "" : table.getTitle())),
        List.of(Texts.format("realname.paper.total", Texts.money(table.getTotal()))),
        second(table));
  }

  /** The section of projects (part 40, 2.4). */
  private SheetFrame.Part second(SummaryTable table) {
    return table.getProjectCount() == 0
        ? null
        : new SheetFrame.Part(
            Texts.get("realname.page.projects"),
            PROJECT_HEADS.stream().map(Texts::get).toList(),
            projects.of(table, table.getProjectCount()).stream()
                .map(
                    row ->
                        List.of(
                            row.name(),
                            row.date().toString(),
                            String.valueOf(row.peopleCount()),
                            row.material(),
                            Texts.money(row.amount())))
                .toList());
  }
}
