package cn.bangfu.reminder;

/** The three lists of reminders. */
public enum ReminderBox {
  /** Received and still to be handled (INF-057). */
  OPEN,
  /** All that were received (INF-059). */
  ALL,
  /** What the own union has sent (INF-064). */
  SENT;

  /** The box of this name in any case; {@link #OPEN} if there is none. */
  public static ReminderBox named(String name) {
    for (ReminderBox box : values()) {
      if (box.name().equalsIgnoreCase(name)) {
        return box;
      }
    }
    return OPEN;
  }
}
