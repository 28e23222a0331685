package cn.bangfu.statistics.overview;

import cn.bangfu.archive.LifeState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What was read of the totals of a night: of some unions, by what is counted and value. */
final class OverviewTotals {

  /** Records and money of a value. */
  record Sum(long records, BigDecimal amount) {

    static final Sum NONE = new Sum(0, new BigDecimal("0.00"));

    Sum plus(Sum more) {
      return new Sum(records + more.records, amount.add(more.amount));
    }
  }

  private final Map<Long, Map<OverviewKind, Map<String, Sum>>> sums = new HashMap<>();

  /** The day whose end they are of; null while there are none. */
  LocalDate asOf;

  /** Whether there were archives a year earlier. */
  boolean compared;

  /** Archives on file that were not counted because they have not been reported (STA-007). */
  long unreported;

  /**
   * Keeps what was read under a value.
   *
   * @param all records with those that are not counted
   */
  void put(long union, OverviewKind kind, String value, Sum sum, long all) {
    if (kind == OverviewKind.STATE && value.startsWith(LifeState.ACTIVE.name())) {
      unreported += all - sum.records();
    }
    if (sum.records() == 0 && sum.amount().signum() == 0) {
      return; // nothing of it is counted
    }
    sums.computeIfAbsent(union, none -> new EnumMap<>(OverviewKind.class))
        .computeIfAbsent(kind, none -> new TreeMap<>())
        .put(value, sum);
  }

  Map<String, Sum> values(long union, OverviewKind kind) {
    return sums.getOrDefault(union, Map.of()).getOrDefault(kind, Map.of());
  }

  Sum sum(long union, OverviewKind kind) {
    return sum(union, kind, "");
  }

  /** Of the values that begin with this text. */
  Sum sum(long union, OverviewKind kind, String beginning) {
    return values(union, kind).entrySet().stream()
        .filter(one -> one.getKey().startsWith(beginning))
        .map(Map.Entry::getValue)
        .reduce(Sum.NONE, Sum::plus);
  }
}
