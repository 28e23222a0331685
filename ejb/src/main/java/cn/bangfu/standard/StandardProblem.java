package cn.bangfu.standard;

import cn.bangfu.kernel.Problem;

/** Why a standard is not taken, or not changed. */
public enum StandardProblem implements Problem {
  /** Args: field. */
  MISSING,
  /** Args: field, least, greatest amount. */
  AMOUNT,
  /** Args: field, greatest number of characters. */
  TOO_LONG,
  /** No valid division. */
  REGION_INVALID,
  /** FIL-002. */
  OUTSIDE_AREA,
  /** The last day lies before the first. */
  DAYS_REVERSED,
  /** FIL-003: args: from, to. */
  OVERLAP,
  /** FIL-003. */
  USED,
  /** Args: who changed it, when. */
  STALE,
  GONE
}
