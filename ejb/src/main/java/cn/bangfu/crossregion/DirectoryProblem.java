package cn.bangfu.crossregion;

import cn.bangfu.kernel.Problem;

/** Why a query of the directory is not run. */
public enum DirectoryProblem implements Problem {
  /** INF-089: neither a division nor a name was given. */
  NOTHING_ASKED,
  /** INF-091: one digit of a code would match a third of the country. */
  ONE_DIGIT,
  /** INF-095: the union is disabled or deleted, or there is none with this number. */
  NO_ENTRY
}
