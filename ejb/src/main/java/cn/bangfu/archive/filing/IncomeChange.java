package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveContent;
import java.math.BigDecimal;

/** Whether an income of the household was typed anew (FLD-054). */
final class IncomeChange {

  private IncomeChange() {}

  static boolean between(ArchiveContent before, ArchiveContent after) {
    return differ(before.getHeadIncome(), after.getHeadIncome())
        || differ(before.getOtherAnnualIncome(), after.getOtherAnnualIncome())
        || differ(before.getAnnualIncome(), after.getAnnualIncome());
  }

  private static boolean differ(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? one != other : one.compareTo(other) != 0;
  }
}
