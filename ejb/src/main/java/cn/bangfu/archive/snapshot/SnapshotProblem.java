package cn.bangfu.archive.snapshot;

import cn.bangfu.kernel.Problem;

/** Why a snapshot is not ordered, made, removed or shown. */
public enum SnapshotProblem implements Problem {
  NAME_MISSING,
  NAME_TOO_LONG,
  /** Args: the name. */
  NAME_TAKEN,
  DAY_MISSING,
  /** The day is not over. */
  DAY_NOT_OVER,
  /** Args: first day of the system. */
  BEFORE_FIRST_DAY,
  NOTE_TOO_LONG,
  REASON_MISSING,
  REASON_TOO_LONG,
  /** BAT-084: the monthly ones go by themselves. */
  AUTOMATIC_KEPT,
  /** Its content is being counted. */
  BEING_MADE,
  /** Removed meanwhile. */
  GONE,
  /** Only what is made can be looked into. */
  NOT_MADE,
  /** BAT-083; args: name, archives counted, archives of the statistics. */
  COUNTS_DIFFER
}
