package cn.bangfu.statistics;

/** Ages in full years on the day of the statistic (STA-032). */
public enum AgeBand {
  UNDER_18(0),
  FROM_18_TO_30(18),
  FROM_31_TO_40(31),
  FROM_41_TO_50(41),
  FROM_51_TO_60(51),
  OVER_60(61);

  private final int from;

  AgeBand(int from) {
    this.from = from;
  }

  /** The youngest age of the band. */
  int from() {
    return from;
  }
}
