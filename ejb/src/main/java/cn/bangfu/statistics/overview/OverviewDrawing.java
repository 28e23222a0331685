package cn.bangfu.statistics.overview;

import cn.bangfu.access.Right;

/** The charts, each shown to whoever may open its module (STA-078, STA-081). */
public enum OverviewDrawing {
  CATEGORY(Right.ARCHIVE_STATISTICS, Shape.PIE, Unit.COUNT),
  CAUSE(Right.ARCHIVE_STATISTICS, Shape.BARS, Unit.COUNT),
  LEVEL(Right.ARCHIVE_STATISTICS, Shape.PIE, Unit.COUNT),
  CLASS(Right.ARCHIVE_STATISTICS, Shape.PIE, Unit.COUNT),
  MONTHS(Right.ARCHIVE_STATISTICS, Shape.LINE, Unit.COUNT),
  AID_MONTHS(Right.ASSISTANCE_LIST, Shape.BARS, Unit.MONEY),
  AID_MEASURES(Right.ASSISTANCE_LIST, Shape.PIE, Unit.MONEY),
  /** Exits beside cancellations. */
  CLOSED_MONTHS(Right.ARCHIVE_STATISTICS, Shape.PAIRS, Unit.COUNT),
  PROGRESS(Right.REALNAME_LIST, Shape.BARS, Unit.PERCENT);

  /** How it is drawn. */
  public enum Shape {
    PIE,
    BARS,
    /** Two bars for each part. */
    PAIRS,
    LINE
  }

  private final Right right;
  private final Shape shape;
  private final Unit unit;

  OverviewDrawing(Right right, Shape shape, Unit unit) {
    this.right = right;
    this.shape = shape;
    this.unit = unit;
  }

  Right right() {
    return right;
  }

  public Shape shape() {
    return shape;
  }

  public Unit unit() {
    return unit;
  }
}
