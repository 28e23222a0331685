package cn.bangfu.job;

/** What made a run start (part 50, A.1). */
public enum JobTrigger {
  SCHEDULED,
  MANUAL,
  REQUESTED
}
