package cn.bangfu.center;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.codetable.CodeValue;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.region.RegionLookup;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import cn.bangfu.unionorg.Union;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Centres in figures (ORG-089, ORG-090): counted afresh at each call, always the present state. */
@Stateless
public class CenterStatistics {

  private static final int MOST_ROWS = 20_000;

  private static final String CHILDREN =
      """
      select u.id, u.name from union_org u where u.parent_id = ?1 and u.state <> 'DELETED'
       order by u.sort_order, u.id
      """;

  /** A row as it is written: its group stands before it. */
  private record Line(CenterGroup group, CenterFigures figures) {}

  @PersistenceContext EntityManager em;
  @Inject CenterQueries queries;
  @Inject CodeValues codes;
  @Inject RegionLookup regions;
  @Inject ExportControl exports;

  /**
   * The figures of the centres that meet the conditions, by each of the groups.
   *
   * @param withoutZeros leaves out the rows in which nothing stands
   */
  @Needs(Right.CENTER_STATISTICS)
  public List<CenterTable> tables(
      CenterFilter filter, List<CenterGroup> groups, boolean withoutZeros) {
    return groups.stream().map(group -> table(filter, group, withoutZeros)).toList();
  }

  /** The conditions as people read them. */
  @Needs(Right.CENTER_STATISTICS)
  public String words(CenterFilter filter) {
    return CenterWords.of(filter, codes);
  }

  /** The same tables as a file or on paper. */
  @Needs(Right.CENTER_STATISTICS_EXPORT)
  public Exported export(
      CenterFilter filter, List<CenterGroup> groups, boolean withoutZeros, ExportOrder order) {
    List<Line> lines = new ArrayList<>();
    for (CenterTable table : tables(filter, groups, withoutZeros)) {
      table.rows().forEach(row -> lines.add(new Line(table.group(), row)));
      lines.add(new Line(table.group(), table.total()));
    }
    return exports.makeUpTo(
        MOST_ROWS,
        Right.CENTER_STATISTICS,
        order,
        CenterWords.of(filter, codes),
        new Sheet<>("center.statistics.title", columns(), lines));
  }

  private static List<SheetColumn<Line>> columns() {
    List<SheetColumn<Line>> columns = new ArrayList<>();
    columns.add(SheetColumn.text("center.statistics.group", 18, Line::group));
    columns.add(SheetColumn.text("center.statistics.row", 28, line -> line.figures().label()));
    for (CenterMeasure measure : CenterMeasure.values()) {
      boolean area = measure.name().startsWith("AREA_");
      columns.add(
          new SheetColumn<>(
              Texts.keyOf(measure),
              area ? ColumnKind.DECIMAL : ColumnKind.NUMBER,
              14,
              line -> figure(line.figures().of(measure))));
    }
    return columns;
  }

  private static Object figure(Number figure) {
    return figure == null ? Texts.get("center.statistics.none") : figure;
  }

  private CenterTable table(CenterFilter filter, CenterGroup group, boolean withoutZeros) {
    Map<String, CenterFigures> found = new LinkedHashMap<>();
    CenterFigures total = null;
    for (Object[] row : queries.figures(filter, group)) {
      CenterFigures figures = figures(row);
      if ((Boolean) row[0]) {
        total = figures.named(Texts.get("center.statistics.total"));
      } else {
        found.put(figures.key(), figures);
      }
    }
    Map<String, String> named = rows(filter, group, found);
    List<CenterFigures> rows = new ArrayList<>();
    named.forEach(
        (key, label) -> {
          CenterFigures figures = found.get(key);
          rows.add(figures == null ? CenterFigures.none(key, label) : figures.named(label));
        });
    rows.removeIf(row -> withoutZeros && row.isZero());
    return new CenterTable(group, rows, total);
  }

  /** The rows of a group in their order, with their names; each group that occurs is among them. */
  private Map<String, String> rows(
      CenterFilter filter, CenterGroup group, Map<String, CenterFigures> found) {
    return switch (group) {
      case LEVEL -> levels();
      case NATURE -> values(CenterProfiles.NATURE, found);
      case CITY_CLASS -> values(CenterProfiles.CITY_CLASS, found);
      case REGION -> divisions(found);
      case UNION -> unions(queries.from(filter));
    };
  }

  private static Map<String, String> levels() {
    Map<String, String> rows = new LinkedHashMap<>();
    Arrays.stream(CenterLevel.values())
        .forEach(level -> rows.put(level.name(), Texts.label(level)));
    return rows;
  }

  private Map<String, String> values(String table, Map<String, CenterFigures> found) {
    Map<String, String> rows = new LinkedHashMap<>();
    if (found.containsKey("")) {
      rows.put("", Texts.get("center.statistics.empty"));
    }
    for (CodeValue value : codes.valuesWithDisabled(table)) {
      String key = value.getId().toString();
      if (value.isEnabled() || found.containsKey(key)) {
        rows.put(key, value.getShownName());
      }
    }
    return rows;
  }

  private Map<String, String> divisions(Map<String, CenterFigures> found) {
    Map<String, String> names = new HashMap<>(regions.names(found.keySet()));
    names.put("ABOLISHED", Texts.get("center.statistics.unmatched"));
    Map<String, String> rows = new LinkedHashMap<>();
    found.keySet().stream()
        .sorted()
        .forEach(
            code -> rows.put(code, names.getOrDefault(code, Texts.get("center.statistics.empty"))));
    return rows;
  }

  private Map<String, String> unions(Union from) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("", Texts.format("center.statistics.own", from.getName()));
    List<?> children = em.createNativeQuery(CHILDREN).setParameter(1, from.getId()).getResultList();
    for (Object child : children) {
      Object[] union = (Object[]) child;
      rows.put(union[0].toString(), (String) union[1]);
    }
    return rows;
  }

  private static CenterFigures figures(Object[] row) {
    return new CenterFigures(
        (String) row[1],
        null,
        number(row[2]),
        number(row[3]),
        number(row[4]),
        number(row[5]),
        number(row[6]),
        (BigDecimal) row[7],
        (BigDecimal) row[8],
        (BigDecimal) row[9],
        (BigDecimal) row[10],
        number(row[11]));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
