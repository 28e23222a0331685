package cn.bangfu.realname.use;

import cn.bangfu.fund.Progress;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A row of the progress table (FND-064).
 *
 * @param unionId null for the row of the chosen union alone and for the total
 * @param ownIncome of the row's own union, as received, allotted and spentOwn; null in the total
 * @param available A(S)
 * @param spent E(S)
 */
public record ProgressRow(
    Long unionId,
    String name,
    BigDecimal ownIncome,
    BigDecimal received,
    BigDecimal available,
    BigDecimal allotted,
    BigDecimal spentOwn,
    BigDecimal spent,
    long persons,
    long projects)
    implements Serializable {

  /** B(S). */
  public BigDecimal balance() {
    return available.subtract(spent);
  }

  /** P(S) in per cent; null if there is nothing to be used. */
  public BigDecimal progress() {
    return Progress.of(spent, available);
  }

  /** FND-069: less is used than this part. */
  public boolean isBelow(BigDecimal threshold) {
    return threshold != null && progress() != null && progress().compareTo(threshold) < 0;
  }
}
