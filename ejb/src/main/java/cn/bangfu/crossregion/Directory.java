package cn.bangfu.crossregion;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the directory: one entry, or what a query finds; the scope is the whole country. */
@Stateless
public class Directory {

  /** So many lines are printed at once. */
  public static final int MAX_PRINTED = 500;

  private static final String UNION = "unionorg.Union.";

  private static final List<SheetColumn<DirectoryRow>> COLUMNS =
      List.of(
          SheetColumn.text(UNION + "name", 40, DirectoryRow::name),
          SheetColumn.of(ColumnKind.NUMBER, UNION + "id", DirectoryRow::id),
          SheetColumn.text(UNION + "regionCode", 30, DirectoryRow::regionName),
          SheetColumn.text(UNION + "unionPath", 40, DirectoryRow::superiorName),
          SheetColumn.text(UNION + "officePhone", 20, DirectoryRow::officePhone),
          SheetColumn.text(UNION + "dutyPhone", 20, DirectoryRow::dutyPhone));

  private static final List<SheetColumn<Line>> OF_ENTRY =
      List.of(
          SheetColumn.text("crossregion.directory.field", 20, Line::label),
          SheetColumn.text("crossregion.directory.value", 60, Line::value));

  @Inject DirectoryRows rows;
  @Inject ExportControl exports;

  private record Line(String label, Object value) {

    static Line of(String field, Object value) {
      return new Line(Texts.get(UNION + field), value);
    }
  }

  /**
   * What is published of a union (INF-088).
   *
   * @throws BusinessException if the union is disabled or deleted, or there is none (INF-095)
   */
  @Needs(Right.LOGGED_IN)
  public DirectoryEntry entry(long id) {
    return rows.entry(id).orElseThrow(() -> new BusinessException(DirectoryProblem.NO_ENTRY));
  }

  /**
   * A part of what is found, best matches first (INF-093).
   *
   * @param size lines wanted, at most {@link #MAX_PRINTED}
   * @throws cn.bangfu.kernel.Violations if the query is empty or too short (INF-089, INF-091)
   */
  @Needs(Right.LOGGED_IN)
  public DirectoryHits find(DirectoryQuery query, int offset, int size) {
    query.check();
    return rows.find(query, Math.max(0, offset), Math.max(1, Math.min(size, MAX_PRINTED)));
  }

  /** The first lines of a result on paper (INF-098); there is no other way out. */
  @Needs(Right.DIRECTORY_PRINT)
  public Exported print(DirectoryQuery query) {
    query.check();
    return paper(
        query.division() + " " + query.name(),
        new Sheet<>(
            "crossregion.directory.printed", COLUMNS, rows.find(query, 0, MAX_PRINTED).rows()));
  }

  /** One entry on paper. */
  @Needs(Right.DIRECTORY_PRINT)
  public Exported printEntry(long id) {
    DirectoryEntry entry =
        rows.entry(id).orElseThrow(() -> new BusinessException(DirectoryProblem.NO_ENTRY));
    return paper(
        entry.name(),
        new Sheet<>(
            "crossregion.directory.entry",
            OF_ENTRY,
            List.of(
                Line.of("name", entry.name() + " " + entry.id()),
                Line.of("unionPath", entry.superiorName()),
                Line.of("regionCode", entry.regionName()),
                Line.of("address", entry.address()),
                Line.of("postcode", entry.postcode()),
                Line.of("areaCode", entry.areaCode()),
                Line.of("leaderPhone", entry.leaderPhone()),
                Line.of("officePhone", entry.officePhone()),
                Line.of("fax", entry.fax()),
                Line.of("dutyPhone", entry.dutyPhone()),
                Line.of("email", entry.email()),
                new Line(Texts.get("center.CenterProfile.intro"), entry.intro()),
                Line.of("infoUpdatedDate", entry.infoUpdatedDate()))));
  }

  private <R> Exported paper(String conditions, Sheet<R> sheet) {
    return exports.makeUpTo(
        MAX_PRINTED,
        null,
        new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, null),
        conditions,
        sheet);
  }
}
