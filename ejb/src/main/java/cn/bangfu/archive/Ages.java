package cn.bangfu.archive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Ages in full years (FLD-009). */
public final class Ages {

  private Ages() {}

  /**
   * Full years on a day. Who was born on 29 February becomes a year older on 1 March of a common
   * year.
   */
  public static int on(LocalDate day, LocalDate birth) {
    return (int) ChronoUnit.YEARS.between(birth, day);
  }

  /** The day on which somebody reaches an age. */
  public static LocalDate reached(int age, LocalDate birth) {
    LocalDate day = birth.plusYears(age);
    return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
  }
}
