package cn.bangfu.statistics;

import java.io.Serializable;
import java.util.List;

/**
 * How a table is shown.
 *
 * @param withoutZeros leaves out the unions without any figure
 * @param byItem the values of the first item are the lines
 * @param words the conditions as people read them
 */
public record StatisticsLook(
    List<Indicator> indicators, boolean withoutZeros, boolean byItem, String words)
    implements Serializable {

  public StatisticsLook {
    indicators = List.copyOf(indicators);
  }
}
