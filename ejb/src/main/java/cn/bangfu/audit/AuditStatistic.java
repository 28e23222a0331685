package cn.bangfu.audit;

/** What is counted in the trail over a range of days (USR-110). */
public enum AuditStatistic {
  BY_DAY,
  BY_UNION,
  BY_USER,
  BY_EVENT,
  /** The twenty users who revealed most. */
  TOP_REVEALED,
  /** The twenty users who exported most rows. */
  TOP_EXPORTED,
  FAILED_LOG_INS,
  /** Users between 21:00 and 07:00. */
  OUTSIDE_HOURS
}
