package cn.bangfu.realname;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What stands in no table yet (FND-062).
 *
 * @param amount of the free lines and projects
 * @param spent of all lines, free or not: what the union has spent of the type and year
 */
public record FreeSums(long lines, long projects, BigDecimal amount, BigDecimal spent)
    implements Serializable {

  /** What stands in tables. */
  public BigDecimal summarized() {
    return spent.subtract(amount);
  }
}
