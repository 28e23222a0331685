package cn.bangfu.assistance.intake;

import cn.bangfu.kernel.Problem;

/** Why a row of a file, or an act on an import, is refused. */
public enum IntakeProblem implements Problem {
  /** AST-088. */
  NOT_FOUND,
  NOT_HEAD,
  SEVERAL,
  NAME_DIFFERS,
  OUTSIDE,
  /** Args: row of the file. */
  TWIN,
  SAME_RECORD,
  /** A value in a column that the chosen form does not have. */
  NOT_OF_FORM,
  /** AST-089: args: what is left, what the row needs. */
  NOT_COVERED,
  /** AST-094, asks: args: when, who, how many rows. */
  SAME_FILE,
  WRONG_STATE,
  NOTHING_VALID,
  /** AST-090: the thirty days are over. */
  EXPIRED,
  /** Altered outside the product. */
  UNREADABLE,
  /** AST-095: args: how many records. */
  NOT_UNDONE,
  PURPOSE
}
