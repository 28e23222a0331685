package cn.bangfu.statistics;

import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as it is written and printed: the very figures that are shown, one line for each union
 * and value (STA-021).
 *
 * @param withoutZeros leaves out the unions without any figure
 */
public record StatisticsSheet(
    StatisticsTable table, List<Indicator> indicators, boolean withoutZeros)
    implements Serializable {

  /** Most rows of a table: its columns times the direct subordinates of one union. */
  static final int MOST_ROWS = 200_000;

  private record Line(StatisticsRow row, StatisticsColumn column, Figures figures) {}

  public StatisticsSheet {
    indicators = List.copyOf(indicators);
  }

  Sheet<?> sheet(String title, StatisticsHead head) {
    List<SheetColumn<Line>> columns = new ArrayList<>();
    columns.add(SheetColumn.text("statistics.union", 28, line -> line.row().name()));
    columns.add(SheetColumn.text("statistics.first", 18, line -> line.column().first().title()));
    if (table.isCrossed()) {
      columns.add(
          SheetColumn.text("statistics.second", 18, line -> line.column().second().title()));
    }
    for (Indicator indicator : indicators) {
      columns.add(
          SheetColumn.of(
              indicator.isMoney() ? ColumnKind.MONEY : ColumnKind.NUMBER,
              Texts.keyOf(indicator),
              line -> indicator.of(line.figures())));
    }
    return new Sheet<>(title, columns, lines(), head.frame());
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    List<StatisticsRow> rows = new ArrayList<>(table.rows());
    rows.removeIf(row -> withoutZeros && row.isZero());
    rows.add(table.total());
    for (StatisticsRow row : rows) {
      for (int i = 0; i < table.columns().size(); i++) {
        lines.add(new Line(row, table.columns().get(i), row.figures().get(i)));
      }
    }
    return lines;
  }
}
