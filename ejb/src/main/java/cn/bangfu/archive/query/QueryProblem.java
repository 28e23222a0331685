package cn.bangfu.archive.query;

import cn.bangfu.kernel.Problem;

/** Why a choice of columns, a condition or a set of conditions is refused. */
public enum QueryProblem implements Problem {
  /** ARC-145. */
  NO_COLUMN,
  /** ARC-146. */
  TOO_MANY_SORTS,
  /** ARC-146: args: the column. */
  SORT_NOT_SHOWN,
  /** ARC-147. */
  PAGE_SIZE,
  /** ARC-137. */
  RANGE,
  /** ARC-142. */
  NAME_TOO_SHORT,
  /** ARC-141. */
  ID_NO_NEEDED,
  /** ARC-143. */
  MONTHS,
  /** ARC-140: args: the limit. */
  TOO_MANY_SETS,
  /** ARC-140. */
  SET_NAME_MISSING,
  /** ARC-140: args: the name. */
  SET_NAME_TAKEN,
  /** ARC-140: of somebody else, or gone. */
  SET_GONE
}
