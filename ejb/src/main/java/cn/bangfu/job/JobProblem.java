package cn.bangfu.job;

import cn.bangfu.kernel.Problem;

/** Why something is refused about a run or a schedule. */
public enum JobProblem implements Problem {
  /** BAT-002; args: number of the run that has the key. */
  RUN_EXISTS,
  /** BAT-002: another run of the kind is under way. */
  UNDER_WAY,
  /** BAT-018: the action does not fit the state; args: the state. */
  WRONG_STATE,
  /** BAT-014: a change of a schedule needs a reason. */
  REASON,
  /** BAT-014: a time is missing. */
  TIME,
  /** BAT-014: four hours from then on would not lie in the night. */
  EXPORT_WINDOW,
  /** BAT-018: the run does not start by itself, so nobody starts it by hand either. */
  NOT_SCHEDULED,
  /** BAT-061: the job as a whole is switched off. */
  NOT_ENABLED,
  /** BAT-015: the module whose work the job does is switched off. */
  MODULE_OFF
}
