package cn.bangfu.fund;

import cn.bangfu.kernel.Problem;

/** Why an entry cannot be made, or money not be spent; and what is asked before it is. */
public enum FundProblem implements Problem {
  /** AST-038, FND-039: args: fund type, year, what there is, what is wanted. */
  NOT_COVERED,
  /** Args: fund type. */
  NO_INCOME,
  /** FND-023: args: fund type, year, what there is, what is allotted. */
  ALLOCATION_NOT_COVERED,
  /** FND-031: args: fund type, year, the balance it would come to. */
  REVERSAL_NOT_COVERED,
  /** FND-031: args: what the receiver has. */
  RECEIVER_NOT_COVERED,
  /** FND-029: args: the most that can be taken back. */
  REVERSAL_TOO_MUCH,
  /** FND-029. */
  REVERSAL_OF_REVERSAL,
  /** Args: field. */
  MISSING,
  /** Args: field, greatest number of characters. */
  TOO_LONG,
  /** Args: field. */
  INVALID,
  /** 2.1: args: first day, today. */
  DATE_RANGE,
  /** 2.1: args: first year, last year. */
  YEAR_RANGE,
  /** 2.1. */
  AMOUNT,
  /** FND-016: args: income type, fund type. */
  INCOME_TYPE_UNFIT,
  /** FND-017: args: fund type. */
  LEVEL_BELOW,
  /** FND-020. */
  OPENING_NOT_FIRST,
  /** FND-026. */
  NOT_SUBORDINATE,
  /** FND-012, FND-035: an entry of another union. */
  OWN_ENTRIES_ONLY,
  /** FND-015, FND-025, asks. */
  CONFIRM,
  /** FND-018, asks: args: fund type. */
  LEVEL_ABOVE,
  /** FND-019, asks. */
  SAME_INCOME,
  /** FND-040, asks: args: by how much. */
  OVERSPENT,
  /** FND-040. */
  OVERSPEND_REASON_MISSING,
  /** FND-040: args: fund type. */
  FISCAL_NEVER_OVERSPENT,
  /** Somebody else set it meanwhile: args: who, when. */
  STALE_CONTROL,
  /** FND-070. */
  MONTH_IN_FUTURE,
  /** FND-070. */
  DIFFERENCE_UNEXPLAINED,
  /** Somebody else checked it meanwhile: args: who, when. */
  STALE_CHECK,
  /** Args: union, fund type, year, balance kept, balance of the entries. */
  BALANCE_DIFFERS,
  /** Args: province, fund year, month, kept, added up. */
  MONTH_DIFFERS,
  /** Args: province, fund year, month, lines kept, lines counted. */
  LINES_DIFFER,
  /** Args: fund year, households kept, households counted. */
  HELPED_DIFFERS,
  /** Args: province, number of the archive. */
  HOUSEHOLD_DIFFERS
}
