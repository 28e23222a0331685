package cn.bangfu.archive.filing;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.IncomeRules;
import cn.bangfu.archive.closing.BorderLine;
import cn.bangfu.standard.RuleLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The border line by the standards that are kept and the rules of the filing union (ARC-080). */
@Dependent
public class KeptBorderLine implements BorderLine {

  @Inject FilingLookup lookup;
  @Inject RuleLookup rules;

  @Override
  public Optional<BigDecimal> of(Archive archive, ArchiveContent content, LocalDate day) {
    if (archive.getHardshipCategory() == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(CategoryChecks.regionOf(archive.getHardshipCategory(), content))
        .flatMap(region -> lookup.standard(region, day))
        .map(
            standard ->
                IncomeRules.borderStandard(
                    standard.amount(),
                    rules.of(archive.getFilingUnionPath(), day).getBorderFactor()));
  }
}
