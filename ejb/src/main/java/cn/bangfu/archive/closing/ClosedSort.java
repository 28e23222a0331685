package cn.bangfu.archive.closing;

/** By what the lists of closed archives can be sorted. */
public enum ClosedSort {
  /** Day of the closing, newest first: the usual order. */
  CLOSED_DATE,
  /**
   * By the user's own choice of up to three columns (ARC-148) if what was found is bounded, else by
   * the day of the closing.
   */
  CHOSEN
}
