package cn.bangfu.statistics;

import java.io.Serializable;
import java.util.List;

/**
 * A statistic as it is shown, printed and written.
 *
 * @param first the values of the first dimension, the one for all last
 * @param second those of the second; only the one for all if nothing is crossed
 * @param columns each value of the first with each of the second
 * @param rows the chosen union itself, then its direct subordinates
 * @param total of all rows
 * @param severalValues true if a record can stand in several columns, so that their sum may exceed
 *     the total (STA-013)
 * @param unreported records of subordinates that were not counted because they have not been
 *     reported to the own union (STA-007)
 */
public record StatisticsTable(
    List<StatisticsValue> first,
    List<StatisticsValue> second,
    List<StatisticsColumn> columns,
    List<StatisticsRow> rows,
    StatisticsRow total,
    boolean severalValues,
    long unreported)
    implements Serializable {

  public StatisticsTable {
    first = List.copyOf(first);
    second = List.copyOf(second);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** True if two dimensions are crossed, so that the head has two lines. */
  public boolean isCrossed() {
    return second.size() > 1;
  }
}
