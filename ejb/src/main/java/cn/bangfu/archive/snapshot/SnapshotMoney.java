package cn.bangfu.archive.snapshot;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What the unions of a branch had received, and passed on or spent, by the day of a snapshot
 * (BAT-079). What one of them gave another is in neither.
 */
public record SnapshotMoney(BigDecimal income, BigDecimal expenditure) implements Serializable {

  public BigDecimal balance() {
    return income.subtract(expenditure);
  }
}
