package cn.bangfu.center;

import cn.bangfu.kernel.Problem;

/** Why the data of a centre are not taken, or a query is not made. */
public enum CenterProblem implements Problem {
  /** A value that a centre must tell is missing; args: the field. */
  MISSING,
  /** The name of a centre has 2 to 60 characters. */
  NAME,
  /** Args: the field, the number of characters. */
  TOO_LONG,
  /** A whole number out of its range; args: the field, the largest. */
  NUMBER,
  FLOOR_AREA,
  /** The day it was founded lies ahead. */
  FUTURE,
  /** ORG-086. */
  STAFF_SUM,
  /** ORG-107: a value was disabled meanwhile; args: the field. */
  VALUE_DISABLED,
  /** ORG-022; args: who, when. */
  STALE,
  /** A lower bound above the upper one. */
  RANGE,
  /** Figures are asked for without anything to group them by. */
  NO_GROUP
}
