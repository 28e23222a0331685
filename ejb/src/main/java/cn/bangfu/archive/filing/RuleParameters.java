package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.kernel.Problem;
import cn.bangfu.standard.CheckMode;
import cn.bangfu.standard.DeductionBase;
import cn.bangfu.standard.RuleValues;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What a set of rules says about incomes and how hard it is (part 25, 2.2).
 *
 * @param borderFactor the border standard is so many times the minimum standard
 * @param deduction whether rigid expense is taken from the income per head whole or per head
 * @param categoryCheck how hard the checks of the category are
 * @param causeCheck how hard the check of a borderline household's causes is
 */
public record RuleParameters(
    BigDecimal borderFactor,
    DeductionBase deduction,
    CheckMode categoryCheck,
    CheckMode causeCheck) {

  /** The national set of 2016, which holds where no other is chosen. */
  public static final RuleParameters A =
      new RuleParameters(
          new BigDecimal("1.5"), DeductionBase.FULL, CheckMode.ERROR, CheckMode.ERROR);

  private static final Set<String> OF_CATEGORY = Set.of("FLD-055", "FLD-056", "FLD-057", "FLD-059");

  static RuleParameters of(RuleValues values) {
    return new RuleParameters(
        values.getBorderFactor(),
        values.getDeduction(),
        values.getCategoryCheck(),
        values.getCauseCheck());
  }

  /** How hard a check is under these rules; empty if it is switched off. */
  Optional<CheckSeverity> severity(String number, Problem problem, CheckSeverity usual) {
    if (usual != CheckSeverity.BLOCKS_REPORT || !OF_CATEGORY.contains(number)) {
      return Optional.of(usual);
    }
    CheckMode mode =
        problem == ArchiveProblem.BORDERLINE_WITHOUT_CAUSE ? causeCheck : categoryCheck;
    return switch (mode) {
      case ERROR -> Optional.of(usual);
      case WARNING -> Optional.of(CheckSeverity.WARNING);
      case OFF -> Optional.empty();
    };
  }
}
