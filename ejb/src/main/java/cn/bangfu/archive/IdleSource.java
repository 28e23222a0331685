package cn.bangfu.archive;

/** What the day from which the two and three years are counted comes from. */
public enum IdleSource {
  FILED,
  RETURNED,
  CONVERTED,
  ASSISTED
}
