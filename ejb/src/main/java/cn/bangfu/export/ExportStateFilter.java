package cn.bangfu.export;

/** The filters above the list, each with its count (BAT-024). */
public enum ExportStateFilter {
  /** Not approved, refused ones among them. */
  NOT_APPROVED,
  /** Approved or not, nothing is finished. */
  NOT_EXPORTED,
  EXPORTED,
  FAILED
}
