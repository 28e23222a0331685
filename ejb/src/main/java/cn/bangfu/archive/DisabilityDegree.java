package cn.bangfu.archive;

/** Second half of the disability category. */
public enum DisabilityDegree {
  FIRST,
  SECOND,
  THIRD,
  FOURTH
}
