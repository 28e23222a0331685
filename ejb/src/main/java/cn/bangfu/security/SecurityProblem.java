package cn.bangfu.security;

import cn.bangfu.kernel.Problem;

/** Why an act of the security administrator is refused. */
public enum SecurityProblem implements Problem {
  REASON_MISSING,
  /** The store has no key that is not in use already. */
  NO_NEW_KEY,
  /** The renewal before is still under way. */
  RENEWAL_OPEN,
  /** Args: most characters. */
  NOTE_MISSING,
  /** An alarm is handled once. */
  ALARM_HANDLED
}
