package cn.bangfu.statistics;

/** Monthly income per head in yuan, the lower bound inclusive, the upper exclusive (STA-032). */
public enum IncomeBand {
  UNDER_300(0),
  FROM_300(300),
  FROM_500(500),
  FROM_800(800),
  FROM_1000(1000);

  private final int from;

  IncomeBand(int from) {
    this.from = from;
  }

  int from() {
    return from;
  }
}
