package cn.bangfu.fund;

import java.math.BigDecimal;

/**
 * More is wanted of an account than there is.
 *
 * @param available what there is, with what the act gives back
 * @param wanted what the act takes
 */
public record Shortfall(FundKey key, BigDecimal available, BigDecimal wanted) {

  /** By how much it is too little. */
  public BigDecimal missing() {
    return wanted.subtract(available);
  }
}
