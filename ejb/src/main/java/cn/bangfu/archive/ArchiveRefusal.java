package cn.bangfu.archive;

import cn.bangfu.kernel.Problem;

/** Why an act on an archive is refused; what is wrong with a field stands in ArchiveProblem. */
public enum ArchiveRefusal implements Problem {
  /** ARC-005. */
  OWN_UNION_ONLY,
  /** The archive was deleted or merged since the list was shown. */
  GONE,
  /** ARC-026: args: the number. */
  EMPLOYEE_NO_TAKEN,
  /** ARC-033. */
  DRAFT_EXISTS,
  /** ARC-039: args: the reason. */
  REPORTED_AND_INVALID,
  /** ARC-040: args: the archive's level. */
  STANDARD_BELOW_LEVEL,
  /** ARC-040: args: the union's level. */
  STANDARD_BELOW_UNION,
  /** ARC-093: args: the state. */
  CLOSED_NOT_EDITABLE,
  /** ARC-173: temporary relief that is not converted yet. */
  AWAITS_CONVERSION,
  /** USR-117. */
  TAMPERED,
  /** USR-113: args: so many archives within ten minutes. */
  READ_TOO_FAST,
  /** ARC-039: no draft of an archive on file. */
  DRAFT_OF_FILED,
  /** ARC-042: args: user, time. */
  STALE,
  /** Warnings must be confirmed before saving (FLD §6). */
  CONFIRM_WARNINGS,
  /** ARC-045: args: number, first name, second name. */
  SAME_ID_NO_TWICE,
  /** ARC-046 case 2: args: name of the head, employee number, relation. */
  ID_NO_IN_OWN_ARCHIVE,
  /** ARC-048: args: path of the filing union. */
  ID_NO_IN_USE,
  /** ARC-046 case 1, inside the scope: args: the day. */
  PERSON_DIED_ON,
  /** ARC-046 case 1. */
  PERSON_DIED,
  /** ARC-047: args: union, how it was closed. */
  ID_NO_OF_CLOSED_HEAD,
  /** ARC-050: args: union, state, name of the head. */
  ID_NO_IN_CLOSED_HOUSEHOLD,
  /** ARC-050: args: the limits. */
  SEPARATION_REASON,
  /** ARC-049: args: union. */
  ID_NO_OF_TEMPORARY,
  /** ARC-046 case 8: args: union. */
  ID_NO_WAS_TEMPORARY,
  /** ARC-179. */
  TWO_YEARS_UNASSISTED,
  /** ARC-056. */
  NOTHING_CHOSEN,
  /** At most 500 at once: args: the limit. */
  TOO_MANY_CHOSEN,
  /** ARC-055. */
  REPORTED_NOT_DELETABLE,
  RELAPSED_NOT_DELETABLE,
  CLOSED_NOT_DELETABLE,
  /** ARC-093 guard 1. */
  DRAFT_NOT_REPORTABLE,
  CLOSED_NOT_REPORTABLE,
  /** ARC-093 guard 2. */
  ALREADY_REPORTED,
  NOT_YET_REPORTED_HERE,
  /** ARC-094: args: standard, union, its level. */
  BEYOND_STANDARD,
  /** ARC-093 guard 4: args: the reason. */
  LOGIC_CHECK_FAILED,
  /** ARC-133: args: kinds of problems. */
  PROBLEM_ARCHIVE,
  /** ARC-099. */
  NO_SUPERIOR,
  /** ARC-101. */
  REASON_MISSING,
  /** INF-053: args: the limits. */
  TEXT_LENGTH,
  /** ARC-103. */
  REPORTED_ON,
  OWN_NOT_SENT_BACK,
  /** Only archives on file are sent back. */
  NOT_ACTIVE,
  /** ARC-071: args: the state. */
  NOT_DEREGISTERABLE,
  /** ARC-079: args: the state. */
  NOT_EXITABLE,
  /** ARC-083: args: the state. */
  NOT_RESTORABLE,
  /** USR-134. */
  ANONYMOUS_NOT_RESTORABLE,
  /** ARC-113: args: name, reason. */
  CANNOT_BE_HEAD,
  /** ARC-112: of archives on file only. */
  DRAFT_WITHOUT_HEAD_CHANGE,
  /** ARC-112: the member is not there any more. */
  NO_SUCH_MEMBER,
  /** ARC-115: args: name. */
  RELATION_OPEN
}
