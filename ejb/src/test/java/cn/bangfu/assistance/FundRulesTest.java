package cn.bangfu.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.kernel.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of worked example E-AST-1, and the lists of part 30 A.3. */
class FundRulesTest {

  private static final List<String> TYPES =
      List.of("CENTRAL", "PROVINCIAL", "PREFECTURAL", "COUNTY", "UNION_FUND", "SOCIAL_DONATION");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "NATIONAL,yyyyyy",
    "PROVINCIAL,nyyyyy",
    "PREFECTURAL,nnyyyy",
    "COUNTY,nnnyyy",
    "GRASSROOTS,nnnnyy"
  })
  @Tag("AST-033")
  void moneyOfALevelNeedsAnArchiveOfThatLevel(ArchiveLevel level, String allowed) {
    String found =
        TYPES.stream()
            .map(type -> FundRules.mayUse(level, type) ? "y" : "n")
            .collect(Collectors.joining());
    assertThat(found).isEqualTo(allowed);
    assertThat(FundRules.mayUse(level, null)).as("a type that was added").isTrue();
  }

  @Test
  @Tag("AST-035")
  void centralMoneyHasNoTableForOtherHelp() {
    assertThat(FundRules.fits(SummaryClass.of("OTHER"), "CENTRAL")).isFalse();
    assertThat(FundRules.fits(SummaryClass.of(null), "CENTRAL")).as("an added measure").isFalse();
    assertThat(FundRules.fits(SummaryClass.of("GOODS"), "CENTRAL")).isTrue();
    assertThat(FundRules.fits(SummaryClass.of("OTHER"), "PROVINCIAL")).isTrue();
    assertThat(SummaryClass.of("GOODS")).isEqualTo(SummaryClass.LIVING_AID);
    assertThat(SummaryClass.of("LEGAL_AID")).isEqualTo(SummaryClass.LEGAL_AID);
  }

  @Test
  @Tag("AST-007")
  void theCategoriesAreTheCausesAndTwoValuesOfOldRecords() {
    assertThat(AssistCategory.choosable())
        .extracting(Texts::label)
        .isEqualTo(Arrays.stream(HardshipCause.values()).map(Texts::label).toList());
    for (HardshipCause cause : HardshipCause.values()) {
      assertThat(AssistCategory.of(cause).name()).isEqualTo(cause.name());
    }
    assertThat(AssistCategory.of(null)).isNull();
    assertThat(Texts.label(AssistCategory.LEGACY_ILLNESS)).isEqualTo("因病");
    assertThat(Texts.label(AssistCategory.LEGACY_ACCIDENT)).isEqualTo("意外灾害");
  }
}
