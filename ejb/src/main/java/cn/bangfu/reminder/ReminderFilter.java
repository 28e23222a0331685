package cn.bangfu.reminder;

import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Which reminders a list shows; null means any (INF-057).
 *
 * @param otherUnion part of the name of the sender's union, in the box of sent ones the receiver's
 * @param from first day, in Asia/Shanghai
 * @param to last day
 */
public record ReminderFilter(
    ReminderBox box, ReminderCategory category, String otherUnion, LocalDate from, LocalDate to)
    implements Serializable {

  /** All of a box. */
  public static ReminderFilter all(ReminderBox box) {
    return new ReminderFilter(box, null, null, null, null);
  }

  /** INF-033. */
  void check() {
    if (from != null && to != null && from.isAfter(to)) {
      throw new Violations(List.of(Violation.of("from", ReminderProblem.DAYS_REVERSED)));
    }
  }
}
