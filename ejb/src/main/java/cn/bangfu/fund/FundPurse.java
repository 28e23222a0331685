package cn.bangfu.fund;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Balances from which one row after the other takes what it needs, or nothing (AST-089). */
public final class FundPurse {

  private final SortedMap<FundKey, BigDecimal> left;

  public FundPurse(Map<FundKey, BigDecimal> balances) {
    left = new TreeMap<>(balances);
  }

  /** Takes the amounts of one row; if one of them does not fit, none is taken. */
  public Optional<Shortfall> take(long union, Collection<FundUse> uses) {
    SortedMap<FundKey, BigDecimal> wanted = new TreeMap<>();
    uses.forEach(
        use ->
            wanted.merge(
                new FundKey(union, use.fundType(), use.fundYear()), use.amount(), BigDecimal::add));
    for (Map.Entry<FundKey, BigDecimal> one : wanted.entrySet()) {
      BigDecimal there = left.getOrDefault(one.getKey(), Money.ZERO);
      if (one.getValue().compareTo(there) > 0) {
        return Optional.of(new Shortfall(one.getKey(), there, one.getValue()));
      }
    }
    wanted.forEach((key, amount) -> left.merge(key, amount.negate(), BigDecimal::add));
    return Optional.empty();
  }
}
