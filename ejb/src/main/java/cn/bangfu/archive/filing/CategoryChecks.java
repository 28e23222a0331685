package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_REPORT;
import static cn.bangfu.archive.filing.CheckSeverity.WARNING;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.IncomeRules;
import cn.bangfu.archive.KeyGroup;
import cn.bangfu.kernel.Problem;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Whether the income fits the category of hardship (FLD-055 to FLD-061). Each category is measured
 * by the standard of another place: register, home, or place of work.
 */
final class CategoryChecks {

  private static final String CATEGORY = "hardshipCategory";
  private static final Set<HardshipCause> OF_SUDDEN =
      EnumSet.of(
          HardshipCause.OWN_ILLNESS,
          HardshipCause.DEPENDENT_ILLNESS,
          HardshipCause.NATURAL_DISASTER,
          HardshipCause.MAJOR_ACCIDENT);
  private static final Set<HardshipCause> ILLNESSES =
      EnumSet.of(HardshipCause.OWN_ILLNESS, HardshipCause.DEPENDENT_ILLNESS);
  private static final Set<HardshipCause> OF_BORDERLINE = EnumSet.copyOf(OF_SUDDEN);

  static {
    OF_BORDERLINE.add(HardshipCause.CHILD_EDUCATION);
  }

  static final List<Check> ALL =
      List.of(
          notBelowStandard("FLD-055", HardshipCategory.SUBSISTENCE_ALLOWANCE),
          of(
              "FLD-055",
              BLOCKS_REPORT,
              HardshipCategory.SUBSISTENCE_ALLOWANCE,
              ArchiveProblem.CERTIFICATE_MISSING,
              (f, c) -> f.papers().known() && !f.papers().subsistenceCertificate()),
          notBelowStandard("FLD-056", HardshipCategory.ELIGIBLE_UNCOVERED),
          of(
              "FLD-056",
              BLOCKS_REPORT,
              HardshipCategory.ELIGIBLE_UNCOVERED,
              ArchiveProblem.CERTIFICATE_ATTACHED,
              (f, c) -> f.papers().subsistenceCertificate()),
          of(
              "FLD-056",
              WARNING,
              HardshipCategory.ELIGIBLE_UNCOVERED,
              ArchiveProblem.KEY_GROUP_NOT_UNCOVERED,
              (f, c) -> c.getKeyGroup() != null && c.getKeyGroup() != KeyGroup.UNCOVERED),
          of(
                  "FLD-057",
                  BLOCKS_REPORT,
                  HardshipCategory.BORDERLINE,
                  ArchiveProblem.INCOME_ABOVE_BORDER,
                  (f, c) -> isAbove(c.getMonthlyPerCapita(), border(f)))
              .saying(
                  (f, s) -> List.of(f.content().getMonthlyPerCapita(), border(f).orElseThrow())),
          of(
              "FLD-057",
              BLOCKS_REPORT,
              HardshipCategory.BORDERLINE,
              ArchiveProblem.BORDERLINE_WITHOUT_CAUSE,
              (f, c) ->
                  c.getMainCause() != null
                      && c.allCauses().stream().noneMatch(OF_BORDERLINE::contains)),
          of(
              "FLD-058",
              WARNING,
              HardshipCategory.BORDERLINE,
              ArchiveProblem.INCOME_BELOW_STANDARD,
              (f, c) ->
                  c.getMonthlyPerCapita() != null
                      && standard(f)
                          .filter(one -> c.getMonthlyPerCapita().compareTo(one.amount()) < 0)
                          .isPresent()),
          of(
                  "FLD-059",
                  BLOCKS_REPORT,
                  HardshipCategory.SUDDEN_HARDSHIP,
                  ArchiveProblem.NET_INCOME_ABOVE_BORDER,
                  (f, c) -> isAbove(net(f), border(f)))
              .saying((f, s) -> List.of(net(f), border(f).orElseThrow())),
          of(
              "FLD-059",
              BLOCKS_REPORT,
              HardshipCategory.SUDDEN_HARDSHIP,
              ArchiveProblem.SUDDEN_WITHOUT_CAUSE,
              (f, c) -> c.getMainCause() != null && !OF_SUDDEN.contains(c.getMainCause())),
          of(
              "FLD-060",
              WARNING,
              HardshipCategory.SUDDEN_HARDSHIP,
              ArchiveProblem.EXPENSE_DIFFERS_FROM_COSTS,
              (f, c) ->
                  ILLNESSES.contains(c.getMainCause())
                      && c.getRigidExpense() != null
                      && c.getOwnPerYear() != null
                      && c.getRigidExpense().compareTo(c.getOwnPerYear()) != 0),
          noStandard("FLD-055", HardshipCategory.SUBSISTENCE_ALLOWANCE),
          noStandard("FLD-056", HardshipCategory.ELIGIBLE_UNCOVERED),
          noStandard("FLD-057", HardshipCategory.BORDERLINE),
          noStandard("FLD-059", HardshipCategory.SUDDEN_HARDSHIP));

  private CategoryChecks() {}

  /** The division whose standard a category is measured by; null while it is not chosen. */
  static String regionOf(HardshipCategory category, ArchiveContent content) {
    Function<ArchiveContent, String> region =
        switch (category) {
          case SUBSISTENCE_ALLOWANCE, ELIGIBLE_UNCOVERED -> ArchiveContent::getHukouRegion;
          case BORDERLINE -> ArchiveContent::getHomeRegion;
          case SUDDEN_HARDSHIP -> ArchiveContent::getEmployerRegion;
        };
    return region.apply(content);
  }

  /** The standard by which the file is measured; empty if none is kept. */
  static Optional<ValidStandard> standard(FileToCheck file) {
    return Optional.ofNullable(file.header().hardshipCategory())
        .map(category -> regionOf(category, file.content()))
        .flatMap(region -> file.lookup().standard(region, file.standardDay()));
  }

  private static Optional<BigDecimal> border(FileToCheck file) {
    return standard(file)
        .map(one -> IncomeRules.borderStandard(one.amount(), file.rules().borderFactor()));
  }

  private static BigDecimal net(FileToCheck file) {
    return IncomeRules.figures(file.content(), file.rules().deduction()).netMonthly();
  }

  private static boolean isAbove(BigDecimal income, Optional<BigDecimal> limit) {
    return income != null && limit.filter(most -> income.compareTo(most) > 0).isPresent();
  }

  private static Check of(
      String number,
      CheckSeverity severity,
      HardshipCategory category,
      Problem problem,
      BiPredicate<FileToCheck, ArchiveContent> test) {
    return new Check(
        number,
        severity,
        Check.Scope.HEADER,
        CATEGORY,
        problem,
        (f, s) -> f.header().hardshipCategory() == category && test.test(f, f.content()),
        Check.NO_VALUES);
  }

  private static Check notBelowStandard(String number, HardshipCategory category) {
    return of(
            number,
            BLOCKS_REPORT,
            category,
            ArchiveProblem.INCOME_NOT_BELOW_STANDARD,
            (f, c) ->
                c.getMonthlyPerCapita() != null
                    && standard(f)
                        .filter(one -> c.getMonthlyPerCapita().compareTo(one.amount()) >= 0)
                        .isPresent())
        .saying(
            (f, s) ->
                List.of(
                    category,
                    f.content().getMonthlyPerCapita(),
                    standard(f).orElseThrow().amount()));
  }

  private static Check noStandard(String number, HardshipCategory category) {
    return of(
            number,
            WARNING,
            category,
            ArchiveProblem.NO_STANDARD,
            (f, c) -> regionOf(category, c) != null && standard(f).isEmpty())
        .saying((f, s) -> List.of(f.lookup().regionName(regionOf(category, f.content()))));
  }
}
