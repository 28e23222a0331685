package cn.bangfu.export;

import cn.bangfu.kernel.Problem;

/** Why an application is not taken, decided or carried out. */
public enum ExportProblem implements Problem {
  TARGETS_MISSING,
  /** A union that is deleted. Args: its name. */
  TARGET_GONE,
  TYPES_MISSING,
  STATES_MISSING,
  /** The first day of filing lies behind the last. */
  DATES,
  /** USR-124: for both kinds. */
  PURPOSE,
  /** BAT-025. */
  NOTHING_FOUND,
  /** BAT-026. */
  NOT_CHANGEABLE,
  /** BAT-027. */
  NOT_DELETABLE,
  /** BAT-030. */
  CHANGED_MEANWHILE,
  NOTHING_CHOSEN,
  NOTE,
  /** The night has begun with it. */
  NOT_REVOCABLE,
  /** BAT-035. */
  NOT_READY,
  /** BAT-034: it went wrong again and again in this run. */
  GIVEN_UP,
  /** BAT-041, USR-070: no certificate of the log-in came with the connection. */
  CERTIFICATE_NEEDED,
  /** USR-129. */
  EXPIRED,
  /** USR-117: the file was altered outside the product. */
  UNREADABLE
}
