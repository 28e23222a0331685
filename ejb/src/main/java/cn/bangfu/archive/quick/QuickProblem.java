package cn.bangfu.archive.quick;

import cn.bangfu.kernel.Problem;

/** Why a quick report or return is refused as a whole. */
public enum QuickProblem implements Problem {
  NO_UNION,
  /** ARC-110. */
  OWN_NOT_SENT_BACK,
  NOTHING_FOUND,
  /** Args: the limit. */
  TOO_MANY
}
