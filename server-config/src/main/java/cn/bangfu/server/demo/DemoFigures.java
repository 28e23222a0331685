package cn.bangfu.server.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The computed figures of a household (FLD-001 to FLD-005), the whole rigid expense deducted. */
record DemoFigures(
    BigDecimal annualIncome,
    BigDecimal monthlyPerCapita,
    BigDecimal annualPerCapita,
    BigDecimal netMonthly) {

  private static final int MONTHS = 12;

  static DemoFigures of(List<DemoPerson> household, Integer rigidExpense) {
    long annual = household.stream().mapToLong(person -> person.monthlyIncome).sum() * MONTHS;
    int size = household.size();
    return new DemoFigures(
        ratio(annual, 1),
        ratio(annual, (long) MONTHS * size),
        ratio(annual, size),
        rigidExpense == null
            ? null
            : ratio(annual - (long) rigidExpense * size, (long) MONTHS * size));
  }

  private static BigDecimal ratio(long yuan, long by) {
    return BigDecimal.valueOf(yuan).divide(BigDecimal.valueOf(by), 2, RoundingMode.HALF_UP);
  }
}
