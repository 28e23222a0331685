package cn.bangfu.statistics;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Sets counted groups into a table (STA-004, STA-010, STA-013). Sums over a dimension with one
 * value per record are made here; over one with several values they were counted apart, so that a
 * record counts once.
 */
final class CrossTable {

  static final int MOST_COLUMNS = 200;

  /** A cell of one row: the values of both dimensions. */
  private record Cell(String first, String second) {}

  private final List<Dimension> dimensions;
  private final boolean reportedOnly;
  private final Map<String, Map<Cell, Figures>> branches = new HashMap<>();
  private final Set<String> firstFound = new TreeSet<>();
  private final Set<String> secondFound = new TreeSet<>();
  private long unreported;

  private CrossTable(List<Dimension> dimensions, boolean reportedOnly) {
    this.dimensions = dimensions;
    this.reportedOnly = reportedOnly;
  }

  /**
   * The table.
   *
   * @param dimensions none, one or two
   * @param children names of the direct subordinates by their number, in the order of the tree
   * @throws Violations at {@code dimensions} if it would have more than {@link #MOST_COLUMNS}
   *     columns
   */
  static StatisticsTable of(
      List<Dimension> dimensions,
      List<CountedGroup> groups,
      boolean reportedOnly,
      String ownName,
      Map<Long, String> children) {
    CrossTable table = new CrossTable(dimensions, reportedOnly);
    groups.forEach(group -> table.add(group, children));
    return table.table(ownName, children);
  }

  private void add(CountedGroup group, Map<Long, String> children) {
    boolean hidden = reportedOnly && group.unreported();
    Long child = group.branch().isEmpty() ? null : Long.valueOf(group.branch());
    // what a deleted subordinate has filed counts for its last superior (STA-024)
    String branch = child == null || !children.containsKey(child) ? "" : group.branch();
    for (String first : places(0, group.byFirst(), group.first())) {
      for (String second : places(1, group.bySecond(), group.second())) {
        if (!hidden) {
          branches
              .computeIfAbsent(branch, none -> new HashMap<>())
              .merge(new Cell(first, second), group.figures(), Figures::plus);
          firstFound.add(first);
          secondFound.add(second);
        } else if (isAll(first) && isAll(second)) {
          unreported += group.figures().records();
        }
      }
    }
  }

  /** The columns of one dimension that a group is added to. */
  private List<String> places(int dimension, boolean counted, String value) {
    if (!counted || dimension >= dimensions.size()) {
      return List.of(StatisticsValue.ALL);
    }
    String own = Objects.requireNonNullElse(value, StatisticsValue.BLANK);
    return dimensions.get(dimension).several() ? List.of(own) : List.of(own, StatisticsValue.ALL);
  }

  private static boolean isAll(String value) {
    return value.equals(StatisticsValue.ALL);
  }

  private StatisticsTable table(String ownName, Map<Long, String> children) {
    List<StatisticsValue> first = values(0, firstFound);
    List<StatisticsValue> second = values(1, secondFound);
    int count = first.size() * second.size();
    if (count > MOST_COLUMNS) {
      throw new Violations(
          List.of(Violation.of("dimensions", StatisticsProblem.TOO_MANY_COLUMNS, count)));
    }
    List<StatisticsColumn> columns = new ArrayList<>();
    first.forEach(one -> second.forEach(two -> columns.add(new StatisticsColumn(one, two))));
    List<StatisticsRow> rows = new ArrayList<>();
    rows.add(
        new StatisticsRow(StatisticsRow.Kind.OWN, null, ownName, figures(columns, branch(""))));
    children.forEach(
        (id, name) ->
            rows.add(
                new StatisticsRow(
                    StatisticsRow.Kind.BRANCH,
                    id,
                    name,
                    figures(columns, branch(Long.toString(id))))));
    StatisticsRow total =
        new StatisticsRow(
            StatisticsRow.Kind.ALL,
            null,
            Texts.get("statistics.grandTotal"),
            figures(columns, sums()));
    boolean several = dimensions.stream().anyMatch(Dimension::several);
    return new StatisticsTable(first, second, columns, rows, total, several, unreported);
  }

  private Map<Cell, Figures> branch(String key) {
    return branches.getOrDefault(key, Map.of());
  }

  private Map<Cell, Figures> sums() {
    Map<Cell, Figures> sums = new HashMap<>();
    branches
        .values()
        .forEach(row -> row.forEach((cell, figures) -> sums.merge(cell, figures, Figures::plus)));
    return sums;
  }

  private List<StatisticsValue> values(int dimension, Set<String> found) {
    List<StatisticsValue> values = new ArrayList<>();
    if (dimension < dimensions.size()) {
      if (found.contains(StatisticsValue.BLANK)) {
        values.add(StatisticsValue.blank());
      }
      Set<String> stored =
          found.stream()
              .filter(key -> !key.equals(StatisticsValue.BLANK) && !isAll(key))
              .collect(Collectors.toCollection(TreeSet::new));
      Map<String, StatisticsValue> known = new LinkedHashMap<>();
      dimensions.get(dimension).values().of(stored).forEach(one -> known.put(one.key(), one));
      // nothing that was counted is left out, whatever the list of values says today
      stored.forEach(key -> known.putIfAbsent(key, new StatisticsValue(key, key)));
      values.addAll(known.values());
    }
    values.add(StatisticsValue.all());
    return values;
  }

  private static List<Figures> figures(List<StatisticsColumn> columns, Map<Cell, Figures> row) {
    return columns.stream()
        .map(column -> new Cell(column.first().key(), column.second().key()))
        .map(cell -> row.getOrDefault(cell, Figures.NONE))
        .toList();
  }
}
