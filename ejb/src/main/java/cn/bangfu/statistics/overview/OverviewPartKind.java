package cn.bangfu.statistics.overview;

/** The parts of the work of a night. */
enum OverviewPartKind {
  /** The unions of a province. */
  BRANCH,
  /** Exits, cancellations and returns of the country. */
  EVENTS,
  /** Money of the country. */
  FUNDS,
  /** An exact count of archives, in another way; likewise of the others. */
  CHECK_ARCHIVES,
  CHECK_HELP,
  CHECK_EVENTS,
  /** Comparing, and letting the totals be used. */
  FINISH,
  /** What was replaced goes. */
  CLEAN
}
