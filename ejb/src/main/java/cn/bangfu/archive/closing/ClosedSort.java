package cn.bangfu.archive.closing;

/** By what the lists of closed archives can be sorted. */
public enum ClosedSort {
  /** Day of the closing, newest first: the default. */
  CLOSED_DATE
}
