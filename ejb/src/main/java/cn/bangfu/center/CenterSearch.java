package cn.bangfu.center;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Centres of the scope: the query, and the lists behind the statistics (ORG-087 to ORG-089). */
@Stateless
public class CenterSearch {

  /** So many rows the whole result has at most when it goes out. */
  public static final int MOST_OUT = 20_000;

  private static final int MAX_PAGE = 200;
  private static final int MAX_OFFSET = 100_000;

  private static final List<SheetColumn<CenterRow>> COLUMNS =
      List.of(
          SheetColumn.text("unionorg.Union.name", 30, CenterRow::name),
          SheetColumn.text("unionorg.Union.regionCode", 28, CenterRow::regionName),
          SheetColumn.text("center.CenterProfile.level", 10, CenterRow::level),
          SheetColumn.text("center.CenterProfile.nature", 16, CenterRow::nature),
          SheetColumn.of(
              ColumnKind.NUMBER, "center.CenterProfile.staffCount", CenterRow::staffCount),
          SheetColumn.of(
              ColumnKind.DECIMAL, "center.CenterProfile.floorArea", CenterRow::floorArea),
          SheetColumn.text("center.CenterProfile.services", 40, CenterRow::services),
          SheetColumn.text("unionorg.Union.officePhone", 18, CenterRow::officePhone),
          SheetColumn.text("unionorg.Union.dutyPhone", 18, CenterRow::dutyPhone),
          SheetColumn.of(
              ColumnKind.DATE, "unionorg.Union.infoUpdatedDate", CenterRow::updatedDate));

  @Inject CenterQueries queries;
  @Inject CodeValues codes;
  @Inject ExportControl exports;

  /** A page of the centres that meet the conditions. */
  @Needs(Right.USER_ADMIN_VIEW)
  public List<CenterRow> page(CenterFilter filter, int offset, int size) {
    return rows(filter, CenterCut.ALL, offset, Math.min(size, MAX_PAGE));
  }

  /** How many centres meet the conditions. */
  @Needs(Right.USER_ADMIN_VIEW)
  public BoundedCount count(CenterFilter filter) {
    return new BoundedCount(queries.count(filter, CenterCut.ALL));
  }

  /**
   * The result as a file or on paper.
   *
   * @param reach the page that is shown, or everything
   * @param offset first row of the page
   * @param size rows of the page
   */
  @Needs(Right.CENTER_EXPORT)
  public Exported export(
      CenterFilter filter, CenterReach reach, int offset, int size, ExportOrder order) {
    List<CenterRow> rows =
        reach == CenterReach.PAGE
            ? rows(filter, CenterCut.ALL, offset, Math.min(size, MAX_PAGE))
            : rows(filter, CenterCut.ALL, 0, MOST_OUT + 1);
    return exports.makeUpTo(
        MOST_OUT,
        Right.USER_ADMIN_VIEW,
        order,
        CenterWords.of(filter, codes),
        new Sheet<>("center.query.title", COLUMNS, rows));
  }

  /** A page of the centres behind a figure. */
  @Needs(Right.CENTER_STATISTICS)
  public List<CenterRow> behind(CenterFilter filter, CenterCut cut, int offset, int size) {
    return rows(filter, cut, offset, Math.min(size, MAX_PAGE));
  }

  /** How many centres stand behind a figure. */
  @Needs(Right.CENTER_STATISTICS)
  public BoundedCount behindCount(CenterFilter filter, CenterCut cut) {
    return new BoundedCount(queries.count(filter, cut));
  }

  private List<CenterRow> rows(CenterFilter filter, CenterCut cut, int offset, int size) {
    return queries
        .rows(filter, cut, Math.max(0, Math.min(offset, MAX_OFFSET)), Math.max(1, size))
        .stream()
        .map(this::row)
        .toList();
  }

  private CenterRow row(Object[] row) {
    return new CenterRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        CenterLevel.valueOf((String) row[3]),
        row[4] == null ? null : codes.value(((Number) row[4]).longValue()).getValueName(),
        row[5] == null ? null : ((Number) row[5]).intValue(),
        (BigDecimal) row[6],
        services((String) row[7]),
        (String) row[8],
        (String) row[9],
        day(row[10]));
  }

  private String services(String ids) {
    return ids == null || ids.isEmpty()
        ? null
        : Arrays.stream(ids.split(","))
            .map(id -> codes.value(Long.parseLong(id)))
            .map(CodeValue::getValueName)
            .collect(Collectors.joining(Texts.get("shell.comma")));
  }

  private static LocalDate day(Object column) {
    if (column == null) {
      return null;
    }
    return column instanceof LocalDate day ? day : ((java.sql.Date) column).toLocalDate();
  }
}
