package cn.bangfu.archive.restoring;

import cn.bangfu.kernel.Problem;

/** Why an archive is not restored. */
public enum RestoreProblem implements Problem {
  /** ARC-087. */
  NO_NUMBER,
  /** ARC-087: args: what is wrong with the number. */
  ID_NO_WRONG,
  /** ARC-087. */
  NOTHING_FOUND,
  /** ARC-049: somebody else was faster, or it was completed. */
  NOT_TO_TAKE_OVER,
  /** ARC-085. */
  HEAD_DIED,
  /** ARC-051: the head has a household of his own. */
  HEAD_LEFT,
  /** ARC-086. */
  NOBODY_CAN_BE_HEAD,
  /** ARC-091: args: name, union. */
  MEMBER_ELSEWHERE,
  /** ARC-046 case 1: args: name. */
  MEMBER_DIED,
  /** FLD part 3.12. */
  INCOME_DIFFERS
}
