package cn.bangfu.archive.paper;

import cn.bangfu.kernel.Problem;

/** Why papers of archives are not made. */
public enum PaperProblem implements Problem {
  /** ARC-065: args: papers allowed at once. */
  TOO_MANY,
  /** ARC-068, BAT-023. */
  OF_SUBORDINATES,
  /** Nobody can be recognised in an archive that was made anonymous. */
  ANONYMOUS,
  /** FIL-073: args: the fields that are empty. */
  CARD_INCOMPLETE,
  /** The same of one of several: args: head, number, the sentence. */
  CARD_OF
}
