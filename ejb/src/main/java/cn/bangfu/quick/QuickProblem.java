package cn.bangfu.quick;

import cn.bangfu.kernel.Problem;

/** Why a quick report or return is refused as a whole. */
public enum QuickProblem implements Problem {
  /** AST-063. */
  NO_SUPERIOR,
  NO_UNION,
  /** Args: what the records are called. */
  OWN_NOT_SENT_BACK,
  NOTHING_FOUND,
  /** Args: the limit. */
  TOO_MANY,
  REASON_MISSING,
  /** Args: the field, the least and the largest length. */
  TEXT_LENGTH
}
