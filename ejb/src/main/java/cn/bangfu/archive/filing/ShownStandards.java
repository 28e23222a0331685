package cn.bangfu.archive.filing;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.IncomeRules;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The standards a household is measured by, beside its incomes (FLD part 3.3). */
@Stateless
public class ShownStandards {

  private static final String PLACE = "archive.page.standards.";

  @Inject FilingLookup lookup;
  @Inject Today today;

  /** Those of the three divisions that were valid on the day of filing; missing ones are told. */
  @Needs(Right.STANDARD_VIEW)
  public List<ShownStandard> of(ArchiveContent content, LocalDate filingDate) {
    LocalDate day = filingDate == null ? today.today() : filingDate;
    List<ShownStandard> shown = new ArrayList<>();
    add(shown, "hukouRegion", content.getHukouRegion(), day);
    add(shown, "homeRegion", content.getHomeRegion(), day);
    add(shown, "employerRegion", content.getEmployerRegion(), day);
    return shown;
  }

  private void add(List<ShownStandard> shown, String place, String region, LocalDate day) {
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
                        IncomeRules.borderStandard(one.amount(), lookup.rules().borderFactor()),
                        one.regionName(),
                        one.validFrom()))
            .orElseGet(
                () -> Texts.format("archive.page.standards.none", lookup.regionName(region)));
    shown.add(new ShownStandard(Texts.get(PLACE + place), text));
  }
}
