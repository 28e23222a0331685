package cn.bangfu.statistics.plan;

import cn.bangfu.kernel.Problem;

/** Why a plan is not kept or opened. */
public enum PlanProblem implements Problem {
  NAME_MISSING,
  /** Args: the name. */
  NAME_TAKEN,
  /** Args: the limit. */
  TOO_MANY,
  /** A condition is longer than can be kept. */
  TOO_LONG,
  GONE
}
