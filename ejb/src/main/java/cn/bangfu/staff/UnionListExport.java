package cn.bangfu.staff;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import cn.bangfu.unionorg.UnionList;
import cn.bangfu.unionorg.UnionLookup;
import cn.bangfu.unionorg.UnionPath;
import cn.bangfu.unionorg.UnionRow;
import cn.bangfu.unionorg.Unions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The list of lower unions as a file or on paper, with the columns that are shown (ORG-028). It
 * stands here because two of its columns are about people.
 */
@Stateless
public class UnionListExport {

  /** The whole tree fits into a file; it holds no data of persons that a limit would protect. */
  private static final int MOST_IN_A_FILE = 200_000;

  private static final int MOST_ON_PAPER = 2_000;

  /**
   * A row of the list.
   *
   * @param superior name of the direct superior
   * @param staff null if the union has nobody
   */
  private record Line(UnionRow union, String superior, StaffFigure staff) {}

  @Inject ExportControl exports;
  @Inject Unions unions;
  @Inject UnionList list;
  @Inject UnionLookup lookup;
  @Inject StaffFigures figures;

  /**
   * The unions below one of the scope: the direct ones in their stored order, or all along the tree
   * and then with their superior.
   *
   * @param shown the columns of the list; the name is always among them
   */
  @Needs(Right.UNION_EXPORT)
  public Exported export(long id, LowerUnions reach, Set<UnionColumn> shown, ExportOrder order) {
    String conditions = Texts.format("staff.unions.audit", unions.get(id).getName(), reach);
    return exports.makeUpTo(
        order.target() == ExportTarget.EXCEL ? MOST_IN_A_FILE : MOST_ON_PAPER,
        Right.USER_ADMIN_VIEW,
        order,
        conditions,
        new Sheet<>("staff.unions.title", columns(reach, shown), rows(id, reach)));
  }

  private Iterable<Line> rows(long id, LowerUnions reach) {
    if (reach == LowerUnions.ALL) {
      return Sheet.keyset(
          (last, size) -> lines(list.branch(id, last == null ? null : last.union().path(), size)));
    }
    AtomicInteger read = new AtomicInteger();
    return Sheet.keyset((last, size) -> lines(list.part(id, read.getAndAdd(size), size)));
  }

  private List<Line> lines(List<UnionRow> rows) {
    Map<Long, StaffFigure> staffed = figures.of(rows.stream().map(UnionRow::id).toList());
    Map<Long, String> names =
        lookup.names(rows.stream().map(UnionListExport::superior).distinct().toList());
    return rows.stream()
        .map(row -> new Line(row, names.get(superior(row)), staffed.get(row.id())))
        .toList();
  }

  private static long superior(UnionRow row) {
    List<Long> way = UnionPath.ids(row.path());
    return way.get(way.size() - 2);
  }

  private static List<SheetColumn<Line>> columns(LowerUnions reach, Set<UnionColumn> shown) {
    List<SheetColumn<Line>> columns = new ArrayList<>();
    for (UnionColumn column : UnionColumn.values()) {
      if (column == UnionColumn.NAME || shown.contains(column)) {
        columns.add(of(column));
      }
    }
    if (reach == LowerUnions.ALL) {
      columns.add(1, SheetColumn.text("unionorg.Union.parent", 30, Line::superior));
    }
    return columns;
  }

  private static SheetColumn<Line> of(UnionColumn column) {
    return switch (column) {
      case NAME -> SheetColumn.text("unionorg.Union.name", 30, line -> line.union().name());
      case NUMBER -> number("unionorg.Union.id", line -> line.union().id());
      case LEVEL -> SheetColumn.text("unionorg.Union.unionLevel", 16, line -> line.union().level());
      case TYPE ->
          SheetColumn.text(
              "unionorg.Union.grassrootsType", 20, line -> line.union().grassrootsType());
      case REGION ->
          SheetColumn.text("unionorg.Union.regionCode", 28, line -> line.union().regionName());
      case CENTER ->
          SheetColumn.text(
              "unionorg.Union.center",
              14,
              line -> Texts.get(line.union().center() ? "shell.yes" : "shell.no"));
      case ADMIN ->
          SheetColumn.text(
              "staff.user.userAdmin",
              12,
              line -> line.staff() == null ? null : line.staff().admin());
      case PEOPLE ->
          number(
              "unionorg.Union.userCount", line -> line.staff() == null ? 0 : line.staff().people());
      case CHILDREN -> number("unionorg.Union.childCount", line -> line.union().childCount());
      case STATE -> SheetColumn.text("unionorg.Union.state", 10, line -> line.union().state());
      case CONFIRMED ->
          SheetColumn.text("unionorg.Union.confirmState", 14, line -> line.union().confirmState());
    };
  }

  private static SheetColumn<Line> number(
      String label, java.util.function.Function<? super Line, ?> value) {
    return SheetColumn.of(ColumnKind.NUMBER, label, value);
  }
}
