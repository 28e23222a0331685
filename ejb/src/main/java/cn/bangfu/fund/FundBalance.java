package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * The sums of an account, or of several together (2.6).
 *
 * @param ownIncome I_own
 * @param fromAbove I_up
 * @param toBelow O_down
 * @param spent E of assistance
 * @param spentOther E of other assistance
 */
public record FundBalance(
    BigDecimal ownIncome,
    BigDecimal fromAbove,
    BigDecimal toBelow,
    BigDecimal spent,
    BigDecimal spentOther)
    implements Serializable {

  public static final FundBalance NOTHING =
      new FundBalance(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

  /** Of five columns of a row, from this one on. */
  static FundBalance of(Object[] row, int from) {
    return new FundBalance(
        Money.of(row[from]),
        Money.of(row[from + 1]),
        Money.of(row[from + 2]),
        Money.of(row[from + 3]),
        Money.of(row[from + 4]));
  }

  /** E. */
  public BigDecimal expenditure() {
    return spent.add(spentOther);
  }

  /** I_own + I_up − O_down, of a branch A(S). */
  public BigDecimal available() {
    return ownIncome.add(fromAbove).subtract(toBelow);
  }

  /** B. */
  public BigDecimal balance() {
    return available().subtract(expenditure());
  }

  /** P in per cent, half-up to two decimals; null if there is nothing to be used. */
  public BigDecimal progress() {
    return Progress.of(expenditure(), available());
  }

  public boolean isOverspent() {
    return balance().signum() < 0;
  }

  public FundBalance plus(FundBalance other) {
    return new FundBalance(
        ownIncome.add(other.ownIncome),
        fromAbove.add(other.fromAbove),
        toBelow.add(other.toBelow),
        spent.add(other.spent),
        spentOther.add(other.spentOther));
  }
}
