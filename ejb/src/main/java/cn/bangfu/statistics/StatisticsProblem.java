package cn.bangfu.statistics;

import cn.bangfu.kernel.Problem;

/** Why a statistic is refused. */
public enum StatisticsProblem implements Problem {
  /** STA-009: args: the number. */
  TOO_MANY_COLUMNS,
  /** STA-009. */
  SAME_DIMENSION,
  /** STA-011. */
  NO_INDICATOR,
  /** STA-023. */
  IN_THE_FUTURE,
  /** STA-096: somebody has ended it. */
  STOPPED,
  /** BAT-096: args: how many one user may have waiting. */
  TOO_MANY_WAITING,
  /** BAT-095: the result is not there yet, or not any more. */
  NO_RESULT,
  /** BAT-095: who asked for it has no account in use any more. */
  NOBODY_ASKS
}
