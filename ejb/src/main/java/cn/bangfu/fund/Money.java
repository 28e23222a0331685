package cn.bangfu.fund;

import cn.bangfu.kernel.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as sentences and forms write them. */
public final class Money {

  public static final BigDecimal ZERO = new BigDecimal("0.00");

  private Money() {}

  /** {@code 12,345.00}. */
  public static String text(BigDecimal amount) {
    return Texts.money(amount);
  }

  /** With two decimals, whatever a driver gives. */
  public static BigDecimal of(Object amount) {
    return amount == null
        ? ZERO
        : new BigDecimal(amount.toString()).setScale(2, RoundingMode.UNNECESSARY);
  }
}
