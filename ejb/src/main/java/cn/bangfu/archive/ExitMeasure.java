package cn.bangfu.archive;

/** Measures that are to bring a target out of hardship (ARC-126). */
public enum ExitMeasure {
  EMPLOYMENT,
  SOCIAL_INSURANCE,
  MEDICAL_INSURANCE,
  SOCIAL_ASSISTANCE,
  OTHER
}
