package cn.bangfu.archive;

import cn.bangfu.kernel.Problem;

/** Why archives are not transferred (ARC-161 to ARC-166). */
public enum TransferProblem implements Problem {
  TARGET_MISSING,
  SOURCE_MISSING,
  /** ARC-162. */
  SAME_UNION,
  /** The target is disabled; args: its name. */
  TARGET_CLOSED,
  /** ARC-166: whether the papers went along was not answered. */
  PAPERS_UNANSWERED,
  /** Nothing to be transferred. */
  NOTHING_THERE,
  /** Names and data were destroyed. */
  ANONYMOUS,
  THERE_ALREADY,
  /** Another act was quicker than the job. */
  MOVED_MEANWHILE,
  /** ARC-165: the target's numbers have no next one. */
  NO_NUMBER
}
