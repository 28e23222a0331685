package cn.bangfu.realname;

/** What a user may do with a table. */
public enum SummaryAct {
  EDIT,
  DELETE,
  REPORT,
  SEND_BACK,
  /** Papers with numbers in full, to be signed (FND-059). */
  FULL_PAPER
}
