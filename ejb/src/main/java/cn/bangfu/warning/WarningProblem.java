package cn.bangfu.warning;

import cn.bangfu.kernel.Problem;

/** Why something about a warning or its setting is refused. */
public enum WarningProblem implements Problem {
  /** args: shortest and longest. */
  NAME,
  /** Another setting of the union has the name. */
  NAME_TAKEN,
  /** INF-068: a number outside of its range. */
  THRESHOLD,
  /** INF-068: no watched union. */
  NO_UNION,
  /** args: how many at most. */
  TOO_MANY_UNIONS,
  /** A chosen union is not below the own one. */
  NOT_BELOW,
  NO_REASON,
  /** A chosen reason is none of the list. */
  UNKNOWN_REASON,
  NO_PERIOD,
  /** INF-082. */
  NO_SUBORDINATES,
  /** INF-079, INF-085: a text of this length is missing; args: shortest and longest. */
  NOTE,
  /** It is lifted; args: the state. */
  NOT_OPEN,
  /** Somebody else handled it first; args: who, when. */
  HANDLED_MEANWHILE,
  /** Somebody else changed it; args: who, when. */
  CHANGED_MEANWHILE,
  DAYS_REVERSED,
  /** The watched union is no longer below the own one, so nothing is told to it or shown of it. */
  MOVED_AWAY
}
