package cn.bangfu.fund;

/** 类型 of a line of the ledger (2.3); own income has the name of its income type. */
public enum LedgerKind {
  INCOME,
  FROM_ABOVE,
  TO_BELOW,
  SPENT,
  /** 上月结余. */
  CARRIED,
  /** 本月合计. */
  MONTH
}
