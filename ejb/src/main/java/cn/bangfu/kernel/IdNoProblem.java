package cn.bangfu.kernel;

/** What is wrong with an identity number, in the order in which it is looked for. */
public enum IdNoProblem implements Problem {
  /** FLD-011: args: the length found. */
  LENGTH,
  /** FLD-011, ARC-131: an old number of 15 digits, which can be converted. */
  FIFTEEN_DIGITS,
  /** FLD-011: args: the position, counted from 1. */
  CHARACTER,
  /** FLD-012. */
  PROVINCE,
  /** FLD-013. */
  BIRTH_DATE,
  /** FLD-014. */
  CHECK_DIGIT
}
