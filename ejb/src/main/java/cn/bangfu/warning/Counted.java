package cn.bangfu.warning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * Cancellations of one watched union and all below it, within one period, for the reasons a setting
 * watches (INF-071).
 *
 * @param path where the union stands
 * @param day the counted day
 * @param at the moment of counting
 * @param parts the number by reason, without those that have none
 */
record Counted(
    long unionId, String path, LocalDate day, OffsetDateTime at, Map<Long, Integer> parts) {

  int figure() {
    return parts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
