package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * An account in a month (FND-070).
 *
 * @param carried 上月结余
 * @param entry what was checked, or an empty form
 * @param checkedBalance the balance of the month when it was checked, or null
 * @param version of the check, -1 if there is none
 */
public record MonthRow(
    long fundType,
    String fundTypeName,
    int fundYear,
    BigDecimal carried,
    BigDecimal income,
    BigDecimal expenditure,
    MonthEntry entry,
    BigDecimal checkedBalance,
    String checkedBy,
    OffsetDateTime checkedAt,
    int version)
    implements Serializable {

  /** 月末余额. */
  public BigDecimal balance() {
    return carried.add(income).subtract(expenditure);
  }

  /** 差额, as long as both are given; else null. */
  public BigDecimal difference() {
    return entry.getBank() == null || entry.getCash() == null
        ? null
        : balance().subtract(entry.getBank()).subtract(entry.getCash());
  }

  /** FND-072: the forms it is held in are given and do not add up to the balance. */
  public boolean isHeldUnlike() {
    return entry.isHoldings() && entry.getHoldingsTotal().compareTo(balance()) != 0;
  }

  /** FND-071: by so much lines of the month have changed since it was checked; null if not. */
  public BigDecimal changedBy() {
    return checkedBalance == null || checkedBalance.compareTo(balance()) == 0
        ? null
        : balance().subtract(checkedBalance);
  }
}
