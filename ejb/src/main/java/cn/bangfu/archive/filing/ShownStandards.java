package cn.bangfu.archive.filing;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.IncomeRules;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.standard.RuleLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The standards a household is measured by, beside its incomes (FLD part 3.3). */
@Stateless
public class ShownStandards {

  private static final String PLACE = "archive.page.standards.";

  @Inject FilingLookup lookup;
  @Inject RuleLookup rules;
  @Inject CallerContext callers;
  @Inject Today today;

  /**
   * Those of the three divisions that were valid on the day of filing; missing ones are told.
   *
   * @param filingUnionPath whose rules say how far the border lies; null for the own union
   */
  @Needs(Right.STANDARD_VIEW)
  public List<ShownStandard> of(
      ArchiveContent content, LocalDate filingDate, String filingUnionPath) {
    BigDecimal factor =
        rules
            .of(
                filingUnionPath == null ? callers.known().unionPath() : filingUnionPath,
                today.today())
            .getBorderFactor();
    LocalDate day = filingDate == null ? today.today() : filingDate;
    List<ShownStandard> shown = new ArrayList<>();
    add(shown, "hukouRegion", content.getHukouRegion(), day, factor);
    add(shown, "homeRegion", content.getHomeRegion(), day, factor);
    add(shown, "employerRegion", content.getEmployerRegion(), day, factor);
    return shown;
  }

  private void add(
      List<ShownStandard> shown, String place, String region, LocalDate day, BigDecimal factor) {
    if (region == null) {
      return;
    }
    String text =
        lookup
            .standard(region, day)
            .map(
                one ->
                    Texts.format(
                        "archive.page.standards.one",
                        one.amount(),
                        IncomeRules.borderStandard(one.amount(), factor),
                        one.regionName(),
                        one.validFrom()))
            .orElseGet(
                () -> Texts.format("archive.page.standards.none", lookup.regionName(region)));
    shown.add(new ShownStandard(Texts.get(PLACE + place), text));
  }
}
