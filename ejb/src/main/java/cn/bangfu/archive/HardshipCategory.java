package cn.bangfu.archive;

/**
 * As what a household is filed; temporary relief of old data is none of them (ARC-043, FLD-062).
 */
public enum HardshipCategory {
  SUBSISTENCE_ALLOWANCE,
  BORDERLINE,
  SUDDEN_HARDSHIP,
  ELIGIBLE_UNCOVERED
}
