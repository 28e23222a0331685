package cn.bangfu.reminder;

/** INF-058. */
public enum ReminderState {
  OPEN,
  HANDLED
}
