package cn.bangfu.archive.filing;

import cn.bangfu.archive.DeductionBase;
import java.math.BigDecimal;

/**
 * What a set of rules says about incomes (part 25, 2.2).
 *
 * @param borderFactor the border standard is so many times the minimum standard
 * @param deduction whether rigid expense is taken from the income per head whole or per head
 */
public record RuleParameters(BigDecimal borderFactor, DeductionBase deduction) {

  /** The national set of 2016, which holds where no other is chosen. */
  public static final RuleParameters A =
      new RuleParameters(new BigDecimal("1.5"), DeductionBase.FULL);
}
