package cn.bangfu.reminder;

import cn.bangfu.kernel.Problem;

/** Why something with a reminder is refused. */
public enum ReminderProblem implements Problem {
  /** INF-062; args: who, when. */
  HANDLED_MEANWHILE,
  NOTE_TOO_LONG,
  /** INF-033: the first day lies behind the last. */
  DAYS_REVERSED
}
