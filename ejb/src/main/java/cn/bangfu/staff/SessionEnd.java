package cn.bangfu.staff;

/** Why a session is over. */
public enum SessionEnd {
  /** By its user. */
  LOG_OUT,
  /** By a later log-in of the same account (USR-073). */
  OUSTED,
  /** Unused for too long, at the end of its time, or its account was changed (USR-074). */
  OVER,
  /** The union got another superior: the user logs in again and looks at its data (ORG-069). */
  UNION_MOVED
}
