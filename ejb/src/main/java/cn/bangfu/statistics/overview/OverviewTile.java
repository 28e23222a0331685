package cn.bangfu.statistics.overview;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure of the overview (STA-077).
 *
 * @param value null where nothing can be divided by
 * @param before the same on the same day of last year; null if it is not known
 * @param urban of archives on file those of urban workers, of the rest migrant workers; else null
 */
public record OverviewTile(OverviewItem item, BigDecimal value, BigDecimal before, BigDecimal urban)
    implements Serializable {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** How much more or less it is than a year ago; null if either is not known. */
  public BigDecimal change() {
    return value == null || before == null ? null : value.subtract(before);
  }

  /** The change in per cent of what it was; null for shares, and where it was nothing. */
  public BigDecimal growth() {
    return change() == null || before.signum() == 0 || item.unit() == Unit.PERCENT
        ? null
        : change().multiply(HUNDRED).divide(before.abs(), 2, RoundingMode.HALF_UP);
  }

  public BigDecimal migrant() {
    return urban == null ? null : value.subtract(urban);
  }
}
