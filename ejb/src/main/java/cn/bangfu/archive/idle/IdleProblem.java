package cn.bangfu.archive.idle;

import cn.bangfu.kernel.Problem;

/** Why something about the job of the two- and three-year rule is refused. */
public enum IdleProblem implements Problem {
  /** BAT-060: args: the first and the last day. */
  DRY_RUN_DAY,
  /** BAT-061: args: days. */
  NO_DRY_RUN,
  /** BAT-062. */
  PERCENT,
  NUMBER,
  /** Somebody changed the thresholds meanwhile. */
  STALE
}
