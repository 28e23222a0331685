package cn.bangfu.archive.closing;

import cn.bangfu.kernel.Problem;

/** What is wrong with a cancellation or an exit. */
public enum ClosingProblem implements Problem {
  /** ARC-071. */
  OWN_UNION_ONLY,
  /** ARC-072: three years without assistance are found by the system, not chosen. */
  SYSTEM_REASON,
  /** ARC-074. */
  DEATH_ONE_BY_ONE,
  /** ARC-080: args: income per head and month, the line. */
  STILL_BELOW_LINE,
  /** ARC-080: args: least number of characters. */
  EXPLAIN_LINE
}
