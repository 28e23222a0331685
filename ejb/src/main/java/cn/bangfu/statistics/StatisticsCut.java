package cn.bangfu.statistics;

import java.io.Serializable;

/**
 * One figure of a table, whose records are listed (STA-006).
 *
 * @param first key of the value of the first dimension
 * @param second key of the value of the second dimension
 */
public record StatisticsCut(StatisticsRow.Kind kind, Long unionId, String first, String second)
    implements Serializable {

  /** The figure of a row in a column. */
  public static StatisticsCut of(StatisticsRow row, StatisticsColumn column) {
    return new StatisticsCut(
        row.kind(), row.unionId(), column.first().key(), column.second().key());
  }

  /** The value of a dimension: 0 the first, 1 the second. */
  String key(int dimension) {
    return dimension == 0 ? first : second;
  }
}
