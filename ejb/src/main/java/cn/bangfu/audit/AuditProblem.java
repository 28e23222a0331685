package cn.bangfu.audit;

import cn.bangfu.kernel.Problem;

/** Why a search or an export of the trail is refused. */
public enum AuditProblem implements Problem {
  RANGE_MISSING,
  /** Args: days. */
  RANGE_TOO_LONG,
  /** Args: rows found, most rows of a file. */
  TOO_MANY_ROWS
}
