package cn.bangfu.codetable;

import cn.bangfu.kernel.Problem;

/** Why a list is not changed (ORG-102 to ORG-106). */
public enum CodeProblem implements Problem {
  EMPTY,
  TOO_LONG,
  /** Args: the text. */
  EXISTS,
  /** Args: number of records. */
  IN_USE,
  LOCKED,
  CLOSED,
  PARENT_MISSING,
  CHANGED_MEANWHILE
}
