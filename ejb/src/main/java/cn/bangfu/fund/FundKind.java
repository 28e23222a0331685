package cn.bangfu.fund;

/** Whose money it is (part 30 A.3.3). */
public enum FundKind {
  /** Of a public budget; never overspent. */
  FISCAL,
  /** Everything else; values may be added. */
  OTHER
}
