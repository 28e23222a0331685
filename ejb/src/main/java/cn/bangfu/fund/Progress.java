package cn.bangfu.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 使用进度 (2.6). */
public final class Progress {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Progress() {}

  /** Per cent, half-up to two decimals; null if there is nothing to be used. */
  public static BigDecimal of(BigDecimal spent, BigDecimal available) {
    return available.signum() == 0
        ? null
        : spent.multiply(HUNDRED).divide(available, 2, RoundingMode.HALF_UP);
  }
}
