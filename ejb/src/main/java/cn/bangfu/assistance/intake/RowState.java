package cn.bangfu.assistance.intake;

/** What became of a row. */
public enum RowState {
  PENDING,
  VALID,
  INVALID,
  IMPORTED,
  /** It was valid once, and no longer when it was to be stored (AST-092). */
  FAILED
}
