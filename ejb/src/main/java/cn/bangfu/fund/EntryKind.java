package cn.bangfu.fund;

/** Which side of the account a list shows. */
public enum EntryKind {
  /** Own income. */
  INCOME,
  /** What came from above. */
  RECEIVED,
  /** What went to unions below. */
  PAID
}
