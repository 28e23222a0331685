package cn.bangfu.archive.conversion;

import cn.bangfu.kernel.Problem;

/** Why the conversion is not started or confirmed. */
public enum ConversionProblem implements Problem {
  /** The newest dry run is not there, not finished or not confirmed. */
  NOT_CONFIRMED,
  /** It is no finished dry run, or was confirmed already. */
  NOT_TO_CONFIRM
}
