package cn.bangfu.otherassistance;

import cn.bangfu.kernel.Problem;

/** Why a project cannot be recorded, changed or deleted; the rest is as with assistance. */
public enum OtherAssistanceProblem implements Problem {
  /** AST-115. */
  OWN_RECORDS_ONLY,
  /** B.2: fewer than two characters. */
  NAME_TOO_SHORT,
  /** B.2: args: first day, today. */
  DATE_RANGE,
  /** B.2. */
  PEOPLE,
  /** B.2. */
  AMOUNT,
  /** AST-112. */
  CENTRAL_MONEY,
  /** AST-037: args: first year, last year. */
  FUND_YEAR,
  /** AST-037, asks: args: year. */
  NEXT_YEAR,
  /** B.2: goods of a kind of its own need a word. */
  REMARK_FOR_OTHER_GOODS,
  /** AST-115: args: field. */
  SUMMARIZED_FIELD,
  /** AST-115. */
  SUMMARIZED_NOT_DELETABLE,
  NOTHING_CHOSEN,
  NO_UNION,
  /** Args: the limit. */
  TOO_MANY_CHOSEN
}
