package cn.bangfu.assistance;

import cn.bangfu.kernel.Problem;

/** Why help cannot be recorded, changed or deleted. */
public enum AssistanceProblem implements Problem {
  /** ARC-055. */
  ARCHIVE_HAS_RECORDS,
  /** AST-004. */
  OWN_RECORDS_ONLY,
  /** AST-018: args: state of the archive. */
  ARCHIVE_CLOSED,
  /** AST-019: args: kinds of problems. */
  PROBLEM_ARCHIVE,
  /** AST-019: it lies below and was not reported to the own union. */
  ARCHIVE_NOT_REPORTED,
  /** AST-017: an archive of other unions that never left its filing union. */
  FOREIGN_NOT_REPORTED,
  /** AST-019: an archive of other unions with problems, which are not told (USR-086). */
  FOREIGN_NOT_READY,
  /** The archive is a draft, was merged or deleted. */
  ARCHIVE_NOT_ON_FILE,
  /** AST-013. */
  ID_NO_MISSING,
  /** AST-013: args: what is wrong with it. */
  ID_NO_WRONG,
  /** AST-017. */
  NAME_DIFFERS,
  /** Args: field. */
  MISSING,
  /** Args: field, greatest number of characters. */
  TOO_LONG,
  /** Args: field. */
  INVALID,
  /** AST-025. */
  REASON_MISSING,
  /** A.2.1. */
  CONTENT_TOO_SHORT,
  /** A value of old records. */
  LEGACY_CATEGORY,
  /** AST-032: args: first day, today. */
  DATE_RANGE,
  /** AST-027: args: line. */
  LINE_BEFORE_MISSING,
  /** AST-027: args: line, field. */
  LINE_INCOMPLETE,
  /** AST-030: args: the two lines. */
  LINES_ALIKE,
  /** AST-031. */
  AMOUNT,
  /** AST-033: args: line, level of the archive, fund type, who may use it. */
  LEVEL_TOO_LOW,
  /** AST-017: args: fund type. */
  FUND_NOT_ALLOWED,
  /** AST-035: args: measure. */
  OTHER_WITH_CENTRAL,
  /** AST-037: args: line, first year, last year. */
  FUND_YEAR,
  /** A disabled value: args: line, field. */
  VALUE_DISABLED,
  /** AST-046: args: line. */
  LINE_SUMMARIZED,
  /** AST-046: args: field. */
  SUMMARIZED_FIELD,
  /** AST-031, asks: args: total. */
  LARGE_TOTAL,
  /** AST-032, asks: args: filing date. */
  BEFORE_FILING,
  /** AST-037, asks: args: line, year. */
  NEXT_YEAR,
  /** AST-039, asks. */
  SAME_RECORD,
  /** AST-045. */
  REPORTED_NOT_CHANGEABLE,
  /** AST-048: args: who, when. */
  STALE,
  /** AST-049. */
  REPORTED_NOT_DELETABLE,
  /** AST-049. */
  SUMMARIZED_NOT_DELETABLE,
  /** AST-060. */
  ALREADY_REPORTED,
  /** A union below holds it. */
  NOT_YET_REPORTED_HERE,
  /** AST-063. */
  NO_SUPERIOR,
  /** Part 30 A.9: args: kinds of problems. */
  PROBLEM_ARCHIVE_NOT_REPORTABLE,
  /** AST-062: args: level of the superior. */
  ARCHIVE_BELOW_SUPERIOR,
  /** AST-065. */
  OWN_NOT_SENT_BACK,
  /** AST-065. */
  REPORTED_ON,
  /** AST-064. */
  RETURN_REASON_MISSING,
  /** INF-052: args: field, least and greatest number of characters. */
  TEXT_LENGTH,
  /** The record is not there any more. */
  GONE,
  /** AST-051, AST-084. */
  EXITED_ALREADY,
  /** AST-080. */
  EXIT_OF_FILING_UNION,
  /** A.2.1: args: day of the help. */
  EXIT_BEFORE_HELP,
  /** AST-075. */
  NOBODY_CHOSEN,
  /** AST-075: args: the limit. */
  TOO_MANY_PERSONS,
  /** AST-077: args: how many. */
  SOME_REFUSED,
  /** AST-039, asks: args: how many. */
  SAME_RECORDS,
  NOTHING_CHOSEN,
  /** Args: the limit. */
  TOO_MANY_CHOSEN,
  /** A.3.2: args: measure. */
  CLASS_FIXED,
  /** part 30 A.16. */
  OF_MODULE,
  /** part 30 A.16: args: field. */
  MODULE_FIELD,
  /** part 30 A.16. */
  PAYMENT_UNDECIDED
}
