package cn.bangfu.reminder;

import java.util.Optional;

/**
 * Who there is to read a reminder. The people of a union are known to a higher room, which
 * implements this.
 */
public interface ReminderReaders {

  /** True if somebody of the union can see this reminder (INF-103, INF-104). */
  boolean anybody(NewReminder told);

  /**
   * The union whose user administrator receives in place of one without readers: the union itself
   * or the nearest superior that has one who reads reminders (INF-055).
   */
  Optional<Long> standIn(long unionId);
}
