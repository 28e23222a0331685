package cn.bangfu.archive;

import cn.bangfu.kernel.Problem;

/** Why archives are not merged (ARC-153 to ARC-160). */
public enum MergeProblem implements Problem {
  /** ARC-153. */
  NO_DUPLICATE,
  /** An identity number is missing. */
  NUMBER_MISSING,
  /** ARC-156. */
  REMAINING_NOT_ACTIVE,
  /** Names and data were destroyed: nobody can say whose it was. */
  ANONYMOUS,
  /** ARC-155: at least one other archive; args: most at once. */
  NUMBER_OF_OTHERS,
  /** Somebody changed one of the others since the form was opened; args: its head. */
  CHANGED_MEANWHILE,
  /** ARC-157: args: names. */
  PERSONS_DROPPED,
  /** ARC-159. */
  SAME_NUMBER,
  SOURCE_SEVERAL,
  TARGET_SEVERAL,
  SOURCE_UNKNOWN,
  TARGET_UNKNOWN
}
