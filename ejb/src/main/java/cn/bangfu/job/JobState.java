package cn.bangfu.job;

/** Life of a run (part 50, A.1). */
public enum JobState {
  QUEUED,
  /** It has counted, has changed nothing and waits for a person (BAT-062). */
  WAITING,
  RUNNING,
  STOPPED,
  FAILED,
  INTERRUPTED,
  DONE,
  DONE_WITH_ERRORS,
  CANCELLED,
  GIVEN_UP;

  /** True if the run may be told to stop at the end of its step. */
  public boolean mayStop() {
    return this == RUNNING;
  }

  /** True if the run can go on where it was. */
  public boolean mayRestart() {
    return this == STOPPED || this == FAILED || this == INTERRUPTED;
  }

  /** True if nothing of the run has been done yet. */
  public boolean mayCancel() {
    return this == QUEUED;
  }

  /** True if the run is under way or will be by itself. */
  public boolean open() {
    return this == QUEUED || this == RUNNING || this == INTERRUPTED;
  }
}
