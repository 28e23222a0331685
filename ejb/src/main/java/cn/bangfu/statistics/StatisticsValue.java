package cn.bangfu.statistics;

import cn.bangfu.codetable.CodeValue;
import cn.bangfu.kernel.Texts;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value of a dimension as the head of a column.
 *
 * @param key what is counted under it: {@link #BLANK} if nothing is stored, {@link #ALL} for all
 *     values together
 */
public record StatisticsValue(String key, String title) implements Serializable {

  static final String BLANK = "";
  static final String ALL = "*";

  static StatisticsValue blank() {
    return new StatisticsValue(BLANK, Texts.get("statistics.blank"));
  }

  static StatisticsValue all() {
    return new StatisticsValue(ALL, Texts.get("statistics.rowTotal"));
  }

  /** STA-010: what may be chosen today, then what is disabled but stored. */
  static List<StatisticsValue> of(Stream<CodeValue> values, Set<String> found) {
    return values
        .filter(value -> value.isEnabled() || found.contains(value.getId().toString()))
        .map(value -> new StatisticsValue(value.getId().toString(), value.getShownName()))
        .toList();
  }

  /** True for the column of all values. */
  public boolean isAll() {
    return key.equals(ALL);
  }
}
