package cn.bangfu.realname;

import cn.bangfu.kernel.Problem;

/** Why a table cannot be made, filled, changed, reported or returned. */
public enum RealnameProblem implements Problem {
  OWN_TABLES_ONLY,
  /** Args: field. */
  MISSING,
  /** Args: field, greatest number of characters. */
  TOO_LONG,
  /** Args: field. */
  INVALID,
  /** Args: first year, last year. */
  YEAR_RANGE,
  /** Part 40, 2.4: args: name of the shelf. */
  TYPE_NOT_OF_GROUP,
  PHONE,
  /** Args: first day, today. */
  DATE_RANGE,
  /** FND-053: args: field. */
  FIELD_HELD_BY_ROWS,
  /** BAT-070. */
  TAKEN_OVER,
  REPORTED_NOT_CHANGEABLE,
  REPORTED_NOT_DELETABLE,
  /** Args: who, when. */
  STALE,
  NOTHING_CHOSEN,
  /** Args: the limit. */
  TOO_MANY_CHOSEN,
  NO_LINE_CHOSEN,
  /** On the page of quick reports. */
  NO_UNION,
  /** Args: the limit. */
  TOO_MANY_LINES,
  /** FND-056: args: name, number of the table. */
  LINE_TAKEN,
  /** The line was changed since it was offered: args: name. */
  LINE_UNFIT,
  /** part 30 A.16: args: name. */
  LINE_UNDECIDED,
  /** A chosen line is not there any more, or of another union. */
  LINE_GONE,
  EMPTY_TABLE,
  NO_SUPERIOR,
  ALREADY_REPORTED,
  NOT_YET_REPORTED_HERE,
  OWN_NOT_SENT_BACK,
  REPORTED_ON,
  RETURN_REASON_MISSING,
  /** Args: field, least and greatest number of characters. */
  TEXT_LENGTH
}
