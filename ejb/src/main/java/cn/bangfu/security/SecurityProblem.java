package cn.bangfu.security;

import cn.bangfu.kernel.Problem;

/** Why a security parameter is not changed. */
public enum SecurityProblem implements Problem {
  /** USR part 3.5; args: parameter, lowest, highest value. */
  OUT_OF_RANGE,
  /** Args: parameter. */
  NO_SUCH_VALUE,
  /** USR-097. */
  REASON_MISSING,
  /** Somebody else changed it since it was shown. */
  CHANGED_MEANWHILE
}
