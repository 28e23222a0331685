package cn.bangfu.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Counts working days from Monday to Friday. Public holidays are not known here; they would make a
 * term longer, so a term counted like this is never too long.
 */
final class WorkingDays {

  private WorkingDays() {}

  /** The so-manieth working day after a day. */
  static LocalDate after(LocalDate day, int count) {
    LocalDate at = day;
    int left = count;
    while (left > 0) {
      at = at.plusDays(1);
      if (at.getDayOfWeek() != DayOfWeek.SATURDAY && at.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return at;
  }
}
