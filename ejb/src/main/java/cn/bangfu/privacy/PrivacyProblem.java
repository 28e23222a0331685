package cn.bangfu.privacy;

import cn.bangfu.kernel.Problem;

/** Why an act of this room is refused. */
public enum PrivacyProblem implements Problem {
  /** USR-131: args: part, most characters. */
  NOTICE_PART,
  /** Args: user, time. */
  CHANGED_MEANWHILE,
  /** USR-137: a day that is missing or still to come. */
  DAY_MISSING,
  /** Args: field, most characters. */
  TEXT_MISSING,
  /** There is no such entry. */
  NO_ENTRY
}
