package cn.bangfu.statistics.overview;

import cn.bangfu.kernel.Problem;

/** Why totals are not used or not shown. */
public enum OverviewProblem implements Problem {
  /** BAT-087; args: what was counted, total, exact count. */
  TOTALS_DIFFER
}
