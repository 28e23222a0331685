package cn.bangfu.fund;

import java.io.Serializable;
import java.util.Comparator;

/** The account of a union for money of one type and year. */
public record FundKey(long unionId, long fundType, int fundYear)
    implements Serializable, Comparable<FundKey> {

  private static final Comparator<FundKey> ORDER =
      Comparator.comparingLong(FundKey::unionId)
          .thenComparingLong(FundKey::fundType)
          .thenComparingInt(FundKey::fundYear);

  @Override
  public int compareTo(FundKey other) {
    return ORDER.compare(this, other);
  }
}
