package cn.bangfu.statistics;

import java.util.List;
import java.util.Set;

/**
 * An item that records are counted by (STA-009).
 *
 * @param code by which pages and saved choices name it
 * @param title as people read it
 * @param several true if a record can have several values
 * @param values the columns of its values in their order, asked with the values that were found
 */
record Dimension(String code, String title, boolean several, Columns values) {

  /** The columns that a dimension gives. */
  @FunctionalInterface
  interface Columns {
    List<StatisticsValue> of(Set<String> found);
  }
}
