package cn.bangfu.archive.conversion;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * A room whose records must be the same before and after a conversion (BAT-071). The container
 * finds all of them, so that the conversion knows none.
 */
public interface KeptThroughConversion {

  /** How many records there are, and the sum of their amounts. */
  record Kept(long records, BigDecimal amount) {

    Kept plus(Kept other) {
      return new Kept(records + other.records, amount.add(other.amount));
    }
  }

  /** What these archives have, converted or not. */
  Kept kept(Collection<Long> archives);
}
