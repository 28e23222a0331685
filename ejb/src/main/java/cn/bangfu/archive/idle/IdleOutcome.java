package cn.bangfu.archive.idle;

/** What became of an archive in a run. */
public enum IdleOutcome {
  /** A dry run changes nothing. */
  DRY,
  PENDING,
  DONE,
  /** A user was changing it, or it was helped or closed meanwhile. */
  LEFT_OUT
}
