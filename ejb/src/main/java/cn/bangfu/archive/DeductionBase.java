package cn.bangfu.archive;

/** How rigid expense is deducted: whole, or the share of one head (FLD-005). */
public enum DeductionBase {
  FULL,
  PER_CAPITA
}
