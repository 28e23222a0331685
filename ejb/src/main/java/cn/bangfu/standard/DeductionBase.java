package cn.bangfu.standard;

/** How rigid expense is deducted: whole, or the share of one head (FLD-005). */
public enum DeductionBase {
  FULL,
  PER_CAPITA
}
