package cn.bangfu.archive;

/** Second half of the disability category (FLD-075). */
public enum DisabilityDegree {
  FIRST,
  SECOND,
  THIRD,
  FOURTH
}
