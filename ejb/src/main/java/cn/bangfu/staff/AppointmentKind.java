package cn.bangfu.staff;

/** What the security administrator is asked to confirm. */
public enum AppointmentKind {
  /** Somebody is to administer a union of the two upper levels (USR-020). */
  USER_ADMIN,
  /** A new platform account is to be opened (USR-093). */
  PLATFORM
}
