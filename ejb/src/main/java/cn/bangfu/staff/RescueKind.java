package cn.bangfu.staff;

/** What two platform accounts do for one of the third kind (USR-100). */
public enum RescueKind {
  /** A lock after failed log-ins ends. */
  UNLOCK,
  /** A drawn password is set. */
  RESET,
  /** A lost device for one-time passwords is taken off. */
  DEVICE
}
