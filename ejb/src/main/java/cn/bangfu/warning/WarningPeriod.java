package cn.bangfu.warning;

import java.time.LocalDate;

/** The days whose cancellations are counted, in the days of Asia/Shanghai (INF-073). */
public enum WarningPeriod {
  MONTH,
  QUARTER,
  YEAR,
  DAYS_30;

  private static final int MONTHS_OF_QUARTER = 3;
  private static final int DAYS_BEFORE = 29;

  /** The first day, counted on this one; the counted day is always the last. */
  public LocalDate from(LocalDate day) {
    return switch (this) {
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER ->
          LocalDate.of(
              day.getYear(),
              (day.getMonthValue() - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + 1,
              1);
      case YEAR -> day.withDayOfYear(1);
      case DAYS_30 -> day.minusDays(DAYS_BEFORE);
    };
  }

  /** True if it begins anew by the calendar; the others move on day by day (INF-075). */
  public boolean ofCalendar() {
    return this != DAYS_30;
  }

  /** The earliest day that any period counted on this day has. */
  static LocalDate earliest(LocalDate day) {
    LocalDate year = YEAR.from(day);
    LocalDate days = DAYS_30.from(day);
    return days.isBefore(year) ? days : year;
  }
}
