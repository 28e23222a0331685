package cn.bangfu.audit;

import cn.bangfu.kernel.Problem;

/** Why a search or an export of the trail is refused. */
public enum AuditProblem implements Problem {
  RANGE_MISSING,
  /** Args: days. */
  RANGE_TOO_LONG,
  /** Args: month. A file is missing, or not what was written. */
  ARCHIVE_BROKEN
}
