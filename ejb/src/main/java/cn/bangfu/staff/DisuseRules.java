package cn.bangfu.staff;

import cn.bangfu.kernel.Today;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * When an account is not to be used any longer (USR-013, BAT-098). Days are those of Asia/Shanghai;
 * the last day of either time still counts.
 */
final class DisuseRules {

  private DisuseRules() {}

  /**
   * True if the account's time is over on a day.
   *
   * @param validTo last day on which it may be used, or null for no end
   * @param lastUse last log-in, or the creation if there was none
   * @param days how many days it may lie unused
   */
  static boolean over(LocalDate validTo, OffsetDateTime lastUse, LocalDate day, int days) {
    return validTo != null && validTo.isBefore(day) || lastUse.isBefore(unusedSince(day, days));
  }

  /** The last log-in, or the creation, or a later opening after a stop. */
  static OffsetDateTime lastUse(User user, OffsetDateTime lastLogin) {
    OffsetDateTime used = lastLogin == null ? user.getEnteredAt() : lastLogin;
    OffsetDateTime reopened = user.getReopenedAt();
    return reopened != null && reopened.isAfter(used) ? reopened : used;
  }

  /** An account last used before this moment has been unused for more than the days. */
  static OffsetDateTime unusedSince(LocalDate day, int days) {
    return day.minusDays(days).atStartOfDay(Today.ZONE).toOffsetDateTime();
  }
}
