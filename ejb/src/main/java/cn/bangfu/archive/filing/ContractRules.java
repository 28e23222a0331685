package cn.bangfu.archive.filing;

import cn.bangfu.archive.ContractTerm;
import java.time.LocalDate;

/** The labor contract of a migrant worker (FLD-008, FLD-028, FLD-029). */
public final class ContractRules {

  private static final int ONE_YEAR = 12;

  private ContractRules() {}

  /**
   * FLD-028: a contract of at least a year that was signed at least a year before filing, or a year
   * in the same unit proved by income papers.
   */
  public static boolean qualifies(
      LocalDate filingDate,
      LocalDate contractDate,
      Integer months,
      ContractTerm term,
      LocalDate unitStartDate,
      boolean incomePapers) {
    LocalDate yearBefore = filingDate.minusYears(1);
    boolean byContract =
        contractDate != null && !contractDate.isAfter(yearBefore) && ofOneYear(months, term);
    boolean byWork = unitStartDate != null && !unitStartDate.isAfter(yearBefore) && incomePapers;
    return byContract || byWork;
  }

  /** Half a year to one year counts only if the months are known to be twelve or more. */
  static boolean ofOneYear(Integer months, ContractTerm term) {
    if (term == null || term == ContractTerm.UP_TO_HALF_YEAR) {
      return false;
    }
    return term != ContractTerm.HALF_TO_ONE_YEAR || months != null && months >= ONE_YEAR;
  }

  /** FLD-029. */
  public static boolean expired(LocalDate contractDate, Integer months, LocalDate today) {
    return contractDate != null
        && months != null
        && contractDate.plusMonths(months).isBefore(today);
  }
}
