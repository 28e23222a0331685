package cn.bangfu.statistics.overview;

/**
 * What is counted at night. Those that end in BEFORE are the same a year earlier, for the change
 * against the same day of last year (STA-077).
 */
enum OverviewKind {
  /** Archives by state and type. */
  STATE,
  STATE_BEFORE,
  /** Archives filed this year, by type; whatever has become of them. */
  ADDED,
  ADDED_BEFORE,
  /** Archives on file that nobody has helped for two years. */
  UNAIDED,
  UNAIDED_BEFORE,
  /** Archives on file, by value. */
  LEVEL,
  CLASS,
  CATEGORY,
  CAUSE,
  /** Archives on file at the end of a month. */
  MONTH,
  /** Exits from hardship this year, by way and by month. */
  EXIT,
  EXIT_MONTH,
  EXIT_BEFORE,
  /** Cancellations this year, by reason and by month. */
  CANCEL,
  CANCEL_MONTH,
  CANCEL_BEFORE,
  /** Returns into hardship this year, by cause. */
  RELAPSE,
  RELAPSE_BEFORE,
  /** Help of this year, by form and by month. */
  AID,
  AID_MONTH,
  AID_BEFORE,
  /** Lines of that help, by measure, and by fund type and year. */
  AID_MEASURE,
  AID_FUND,
  /** Households helped this year, each once. */
  HELPED,
  HELPED_BEFORE,
  /** Money of the fund year, by type: what came in from outside, and what was spent. */
  FUND_INCOME,
  FUND_INCOME_BEFORE,
  FUND_SPENT,
  FUND_SPENT_BEFORE
}
