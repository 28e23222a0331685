package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * 本月合计 and 累计 below the ledger (FND-006).
 *
 * @param monthIncome of the chosen month, or of everything if none is chosen
 */
public record LedgerSums(
    BigDecimal monthIncome, BigDecimal monthExpenditure, BigDecimal income, BigDecimal expenditure)
    implements Serializable {

  public BigDecimal balance() {
    return income.subtract(expenditure);
  }
}
