package cn.bangfu.web.statistics;

import cn.bangfu.kernel.Texts;
import cn.bangfu.statistics.Figures;
import cn.bangfu.statistics.Indicator;
import cn.bangfu.statistics.StatisticsColumn;
import cn.bangfu.statistics.StatisticsRow;
import cn.bangfu.statistics.StatisticsTable;
import cn.bangfu.statistics.StatisticsValue;
import cn.bangfu.web.kit.ChartBar;
import java.io.Serializable;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A table as it is laid out: lines of heads, rows of cells, and the same figures as bars. */
public final class StatisticsView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A head over some columns. */
  public record Head(String title, int span) implements Serializable {}

  /** Any order but that of the tree. */
  private static final int UNSORTED = -1;

  /**
   * One figure.
   *
   * @param figure by which lines are sorted; null where nothing can be divided by
   * @param list true if its records can be listed (STA-006)
   */
  public record Cell(
      StatisticsRow row, StatisticsColumn column, Number figure, String text, boolean list)
      implements Serializable {}

  /**
   * A line with its cells.
   *
   * @param unionId the union that the line opens, or null (STA-005)
   */
  public record Line(String name, Long unionId, List<Cell> cells) implements Serializable {}

  private final StatisticsTable table;
  private final List<Indicator> indicators;
  private final boolean byItem;
  private final List<List<Head>> heads = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Line total;
  private int sorted = UNSORTED;
  private boolean ascending;
  private List<Line> shown;

  /**
   * Lays a table out.
   *
   * @param byItem the values of the first item are the lines, for all unions together, instead of
   *     the unions (STA-009)
   * @param withoutZeros leaves out lines without any figure
   */
  StatisticsView(
      StatisticsTable table, List<Indicator> indicators, boolean byItem, boolean withoutZeros) {
    this.table = table;
    this.indicators = List.copyOf(indicators);
    this.byItem = byItem;
    List<StatisticsValue> first = byItem ? List.of() : table.first();
    if (!first.isEmpty()) {
      heads.add(over(first, table.second().size() * indicators.size()));
    }
    if (table.isCrossed()) {
      List<Head> second = new ArrayList<>();
      for (int i = 0; i < Math.max(1, first.size()); i++) {
        second.addAll(over(table.second(), indicators.size()));
      }
      heads.add(second);
    }
    List<Head> last = new ArrayList<>();
    for (int i = 0; i < Math.max(1, first.size()) * table.second().size(); i++) {
      indicators.forEach(one -> last.add(new Head(Texts.label(one), 1)));
    }
    heads.add(last);
    List<Line> all = byItem ? items() : unions();
    total = all.remove(all.size() - 1);
    all.stream()
        .filter(line -> !withoutZeros || line.cells().stream().anyMatch(Cell::list))
        .forEach(lines::add);
    shown = lines;
  }

  /** The unions with all columns, that of all unions last. */
  private List<Line> unions() {
    List<Line> all = new ArrayList<>();
    table.rows().forEach(row -> all.add(line(row.name(), row, table.columns())));
    all.add(line(table.total().name(), table.total(), table.columns()));
    return all;
  }

  /** The values of the first item with the columns of the second, that of all values last. */
  private List<Line> items() {
    List<Line> all = new ArrayList<>();
    for (StatisticsValue value : table.first()) {
      all.add(
          line(
              value.title(),
              table.total(),
              table.columns().stream().filter(one -> one.first().equals(value)).toList()));
    }
    return all;
  }

  private static List<Head> over(List<StatisticsValue> values, int width) {
    return values.stream().map(value -> new Head(value.title(), width)).toList();
  }

  private Line line(String name, StatisticsRow row, List<StatisticsColumn> columns) {
    List<Cell> cells = new ArrayList<>();
    for (StatisticsColumn column : columns) {
      Figures figures = row.figures().get(table.columns().indexOf(column));
      for (Indicator indicator : indicators) {
        cells.add(
            new Cell(
                row, column, indicator.of(figures), text(indicator, figures), !figures.isZero()));
      }
    }
    return new Line(name, row.isBranch() ? row.unionId() : null, cells);
  }

  private static String text(Indicator indicator, Figures figures) {
    Number number = indicator.of(figures);
    if (number == null) {
      return Texts.get("statistics.none");
    }
    return new DecimalFormat(indicator.isMoney() ? "#,##0.00" : "#,##0").format(number);
  }

  /** The total of each row as bars. */
  List<ChartBar> rowBars(Indicator indicator) {
    return ChartBar.of(
        table.rows(), StatisticsRow::name, row -> indicator.of(row.figures().get(last())));
  }

  /** The values of the first dimension in the row of all, as bars. */
  List<ChartBar> valueBars(Indicator indicator) {
    List<StatisticsColumn> columns =
        table.columns().stream()
            .filter(column -> !column.first().isAll() && column.second().isAll())
            .toList();
    return ChartBar.of(
        columns,
        column -> column.first().title(),
        column -> indicator.of(table.total().figures().get(table.columns().indexOf(column))));
  }

  private int last() {
    return table.columns().size() - 1;
  }

  public boolean isByItem() {
    return byItem;
  }

  public StatisticsTable getTable() {
    return table;
  }

  public List<List<Head>> getHeads() {
    return heads;
  }

  /** The lines in the order that was chosen; that of all of them stands apart (STA-016). */
  public List<Line> getLines() {
    return shown;
  }

  private double figure(Line line) {
    Number figure = line.cells().get(sorted).figure();
    return figure == null ? Double.NEGATIVE_INFINITY : figure.doubleValue();
  }

  /** By a column: the largest first, then the smallest first, then in the order of the tree. */
  public void sort(int column) {
    if (column < 0 || column >= total.cells().size()) {
      return;
    }
    if (sorted != column) {
      sorted = column;
      ascending = false;
    } else if (ascending) {
      sorted = UNSORTED;
    } else {
      ascending = true;
    }
    Comparator<Line> order = Comparator.comparingDouble(this::figure);
    shown = new ArrayList<>(lines);
    if (sorted != UNSORTED) {
      shown.sort(ascending ? order : order.reversed());
    }
  }

  /** How the lines are sorted by a column, in the words of the page's markup. */
  public String sorting(int column) {
    return sorted != column ? "none" : ascending ? "ascending" : "descending";
  }

  public Line getTotal() {
    return total;
  }
}
