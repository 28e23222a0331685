package cn.bangfu.statistics.plan;

import java.time.LocalDate;
import java.util.Arrays;

/** A day that moves with today: it is found when the plan is opened (STA-012). */
public enum PlannedDay {
  TODAY,
  LAST_MONTH_END,
  LAST_YEAR_END;

  /** The day it is today. */
  public LocalDate on(LocalDate today) {
    return switch (this) {
      case TODAY -> today;
      case LAST_MONTH_END -> today.withDayOfMonth(1).minusDays(1);
      case LAST_YEAR_END -> today.withDayOfYear(1).minusDays(1);
    };
  }

  /** The day that a kept text stands for: one that moves, or a fixed one. */
  public static LocalDate of(String kept, LocalDate today) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(kept))
        .findFirst()
        .map(one -> one.on(today))
        .orElseGet(() -> LocalDate.parse(kept));
  }
}
