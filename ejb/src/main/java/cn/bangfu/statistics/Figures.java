package cn.bangfu.statistics;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What was counted in one cell.
 *
 * @param records archives or projects
 * @param persons family members without the head (FLD-080), or the people a project was for
 * @param amount in yuan; zero where nothing has an amount
 */
public record Figures(long records, long persons, BigDecimal amount) implements Serializable {

  static final Figures NONE = new Figures(0, 0, BigDecimal.ZERO.setScale(2));

  Figures plus(Figures more) {
    return new Figures(records + more.records, persons + more.persons, amount.add(more.amount));
  }

  /** True if nothing was counted: such a figure leads to no list (STA-006). */
  public boolean isZero() {
    return records == 0;
  }
}
