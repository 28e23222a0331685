package cn.bangfu.job.cleanup;

import cn.bangfu.kernel.Problem;

/** What is said about things that are kept for a time. */
public enum CleanUpProblem implements Problem {
  /** BAT-092: the file was not there any more. */
  MISSING,
  /** BAT-094: args: fewest and most days. */
  DAYS,
  /** BAT-094: a change needs a reason. */
  REASON
}
