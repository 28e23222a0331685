package cn.bangfu.assistance.entry;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a form takes from one balance of the own union (AST-076).
 *
 * @param balance what is there now
 * @param used what all households of the form take together
 */
public record UsedBalance(String fundType, int fundYear, BigDecimal balance, BigDecimal used)
    implements Serializable {

  /** What would be left; below zero if there is too little. */
  public BigDecimal left() {
    return balance.subtract(used);
  }
}
