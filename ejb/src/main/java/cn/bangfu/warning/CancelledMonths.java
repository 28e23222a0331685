package cn.bangfu.warning;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Cancellations of the last twelve months by reason (INF-081).
 *
 * @param reasons those that occur, in the order of their table
 * @param months the oldest first, the present one last
 */
public record CancelledMonths(List<Reason> reasons, List<Month> months) implements Serializable {

  /** A reason by number and name. */
  public record Reason(long id, String name) implements Serializable {}

  /** A month with the number by reason. */
  public record Month(YearMonth month, Map<Long, Integer> parts) implements Serializable {

    public int part(long reason) {
      return parts.getOrDefault(reason, 0);
    }

    public int total() {
      return parts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
