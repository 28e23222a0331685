package cn.bangfu.archive.logic;

import cn.bangfu.kernel.Problem;

/** Why a problem cannot be mended here. */
public enum LogicProblem implements Problem {
  CHANGED_MEANWHILE,
  /** ARC-131: args: the number it would become. */
  NOT_CONVERTIBLE,
  /** ARC-173. */
  REGISTRATION_MISSING
}
