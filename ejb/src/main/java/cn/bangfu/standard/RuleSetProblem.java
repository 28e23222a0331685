package cn.bangfu.standard;

import cn.bangfu.kernel.Problem;

/** Why a set of rules is not taken. */
public enum RuleSetProblem implements Problem {
  /** Args: field. */
  MISSING,
  /** Args: field, least, greatest. */
  RANGE,
  /** Args: field, greatest number of characters. */
  TOO_LONG,
  /** FIL-006. */
  NOTICE_DAYS,
  /** FIL-006. */
  VISITORS,
  NAME_TAKEN,
  /** FIL-006: a delivered set, or one of another union. */
  NOT_OWN,
  /** FIL-005: only the administrators from the national union to the counties. */
  NO_KEEPER,
  /** FIL-005. */
  DAY_PASSED,
  /** Args: who changed it, when. */
  STALE,
  GONE
}
