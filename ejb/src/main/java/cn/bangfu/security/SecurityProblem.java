package cn.bangfu.security;

import cn.bangfu.kernel.Problem;

/** Why an act of the security administrator is refused. */
public enum SecurityProblem implements Problem {
  /** USR-097. */
  REASON_MISSING,
  /** The store has no key that is not in use already. */
  NO_NEW_KEY,
  /** The renewal before is still under way. */
  RENEWAL_OPEN,
  /** BAT-101: no key is older than the one in use, or they are retired already. */
  NO_OLD_KEY,
  /** BAT-101: args: values that only an old key opens. */
  OLD_KEY_IN_USE,
  /** Args: most characters. */
  NOTE_MISSING,
  /** An alarm is handled once. */
  ALARM_HANDLED,
  /** USR part 3.5; args: parameter, lowest, highest value. */
  OUT_OF_RANGE,
  /** Args: parameter. */
  NO_SUCH_VALUE,
  /** Somebody else changed it since it was shown. */
  CHANGED_MEANWHILE
}
