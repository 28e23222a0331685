package cn.bangfu.job;

/** What made a run start (part 50, A.1). */
public enum JobTrigger {
  SCHEDULED,
  MANUAL,
  REQUESTED,
  /** Its server was gone or shut down, and the run went on by itself (BAT-005, BAT-007). */
  AUTO_RESTART
}
