package cn.bangfu.archive;

import cn.bangfu.standard.DeductionBase;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The figures of a household (FLD-001 to FLD-006). Everything is exact; only the final figure is
 * rounded, half up, to two decimals.
 */
public final class IncomeRules {

  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  private static final int DECIMALS = 2;

  private IncomeRules() {}

  /** What is computed from the typed incomes; null where an input is missing. */
  public record Figures(
      BigDecimal annualIncome,
      int familySize,
      BigDecimal monthlyPerCapita,
      BigDecimal annualPerCapita,
      BigDecimal netMonthly) {}

  /** All figures of a household. */
  public static Figures figures(ArchiveContent content, DeductionBase deduction) {
    int size = familySize(content);
    BigDecimal annual = annualIncome(content);
    if (annual == null) {
      return new Figures(null, size, null, null, null);
    }
    return new Figures(
        annual,
        size,
        monthlyPerCapita(annual, size),
        annualPerCapita(annual, size),
        netMonthly(annual, size, content.getRigidExpense(), deduction));
  }

  /** FLD-002: the head and those members who have not moved out. */
  public static int familySize(ArchiveContent content) {
    return 1 + (int) content.getMembers().stream().filter(m -> !m.isMovedOut()).count();
  }

  /** FLD-001: twelve months of all wages and the other income; null while one is missing. */
  public static BigDecimal annualIncome(ArchiveContent content) {
    BigDecimal monthly = content.getHeadIncome();
    if (monthly == null || content.getOtherAnnualIncome() == null) {
      return null;
    }
    for (Member member : content.getMembers()) {
      if (member.getMonthlyIncome() == null) {
        return null;
      }
      monthly = monthly.add(member.getMonthlyIncome());
    }
    return round(monthly.multiply(MONTHS).add(content.getOtherAnnualIncome()));
  }

  /** FLD-003. */
  public static BigDecimal monthlyPerCapita(BigDecimal annualIncome, int familySize) {
    return divide(annualIncome, MONTHS.multiply(BigDecimal.valueOf(familySize)));
  }

  /** FLD-004. */
  public static BigDecimal annualPerCapita(BigDecimal annualIncome, int familySize) {
    return divide(annualIncome, BigDecimal.valueOf(familySize));
  }

  /**
   * FLD-005, on one fraction so that nothing is rounded before the end. May be negative; null
   * without rigid expense.
   */
  public static BigDecimal netMonthly(
      BigDecimal annualIncome, int familySize, BigDecimal rigidExpense, DeductionBase deduction) {
    if (rigidExpense == null) {
      return null;
    }
    BigDecimal size = BigDecimal.valueOf(familySize);
    BigDecimal deducted =
        deduction == DeductionBase.FULL ? rigidExpense.multiply(size) : rigidExpense;
    return divide(annualIncome.subtract(deducted), MONTHS.multiply(size));
  }

  /** FLD-006. */
  public static BigDecimal borderStandard(BigDecimal subsistenceStandard, BigDecimal factor) {
    return round(subsistenceStandard.multiply(factor));
  }

  private static BigDecimal divide(BigDecimal amount, BigDecimal by) {
    return amount.divide(by, DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal round(BigDecimal amount) {
    return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
