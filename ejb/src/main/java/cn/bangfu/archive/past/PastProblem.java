package cn.bangfu.archive.past;

import cn.bangfu.kernel.Problem;

/** Why the past is not shown. */
public enum PastProblem implements Problem {
  /** ARC-171: the household had no archive then. */
  NOT_FILED_YET,
  /** A day that has not come yet. */
  IN_THE_FUTURE,
  DAY_MISSING
}
