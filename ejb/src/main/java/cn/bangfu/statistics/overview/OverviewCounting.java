package cn.bangfu.statistics.overview;

/** A module whose totals are made at night. */
interface OverviewCounting {

  /** Which parts of the work it takes part in. */
  OverviewPartKind kind();

  /** Counts a part. */
  void count(OverviewPart part);

  /** The part in which it counts again; null if it has compared while it counted. */
  OverviewPartKind checkedIn();

  /** Counts the whole country exactly, in another way, to be compared (BAT-087). */
  void check(OverviewPart part);
}
