package cn.bangfu.audit;

import cn.bangfu.kernel.Problem;

/** Why a search or an export of the trail is refused. */
public enum AuditProblem implements Problem {
  RANGE_MISSING,
  /** Args: days. */
  RANGE_TOO_LONG,
  /** Args: month. A file is missing, or not what was written. */
  ARCHIVE_BROKEN,
  /** BAT-099: args: number of the first broken record. */
  CHAIN_BROKEN,
  /** A break is taken note of with a few words. */
  NOTE,
  /** The check found nothing broken, or somebody has taken note already. */
  NOTHING_BROKEN
}
