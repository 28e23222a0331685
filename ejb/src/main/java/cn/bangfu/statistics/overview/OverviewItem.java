package cn.bangfu.statistics.overview;

import cn.bangfu.access.Right;

/** The tiles, each shown to whoever may open its module (STA-077, STA-081). */
public enum OverviewItem {
  ACTIVE(Right.ARCHIVE_STATISTICS, Unit.COUNT),
  ADDED(Right.ARCHIVE_STATISTICS, Unit.COUNT),
  EXITED(Right.ARCHIVE_STATISTICS, Unit.COUNT),
  RELAPSED(Right.ARCHIVE_STATISTICS, Unit.COUNT),
  CANCELLED(Right.ARCHIVE_STATISTICS, Unit.COUNT),
  UNAIDED(Right.ARCHIVE_STATISTICS, Unit.COUNT),
  HELPED(Right.ASSISTANCE_LIST, Unit.COUNT),
  AID_TIMES(Right.ASSISTANCE_LIST, Unit.COUNT),
  AID_AMOUNT(Right.ASSISTANCE_LIST, Unit.MONEY),
  FUND_INCOME(Right.REALNAME_LIST, Unit.MONEY),
  FUND_SPENT(Right.REALNAME_LIST, Unit.MONEY),
  FUND_BALANCE(Right.REALNAME_LIST, Unit.MONEY),
  FUND_PROGRESS(Right.REALNAME_LIST, Unit.PERCENT);

  private final Right right;
  private final Unit unit;

  OverviewItem(Right right, Unit unit) {
    this.right = right;
    this.unit = unit;
  }

  Right right() {
    return right;
  }

  public Unit unit() {
    return unit;
  }
}
