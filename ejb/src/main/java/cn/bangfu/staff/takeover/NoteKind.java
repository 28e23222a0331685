package cn.bangfu.staff.takeover;

/** What the report of the take-over tells (USR-145, USR-147). */
public enum NoteKind {
  /** The log-in name has got the suffix. */
  RENAMED,
  /** Accounts of both systems, or one and an account of today, have become one. */
  MERGED,
  /** Somebody else administers the union. */
  ADMIN_LOST,
  /** The security administrator has to confirm the administrator (USR-020). */
  ADMIN_WAITS,
  /** Words that are no permission of today. */
  UNKNOWN_PERMISSION,
  /** The person could not be taken over; the next run tries again. */
  REFUSED
}
