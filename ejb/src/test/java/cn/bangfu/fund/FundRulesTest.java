package cn.bangfu.fund;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.unionorg.UnionLevel;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of fund and income types, capitals and progress in plain examples. */
class FundRulesTest {

  private static final String ANY_OTHER = null;

  private static List<String> funds(String income) {
    return Arrays.asList(
            "CENTRAL",
            "PROVINCIAL",
            "PREFECTURAL",
            "COUNTY",
            "UNION_FUND",
            "SOCIAL_DONATION",
            ANY_OTHER,
            "HISTORICAL")
        .stream()
        .filter(fund -> IncomeRules.fits(income, fund))
        .map(fund -> fund == null ? "其他资金" : fund)
        .toList();
  }

  @Test
  @Tag("FND-016")
  void everyIncomeTypeGoesWithItsMoney() {
    assertThat(funds("UNION_FUND_GRANT")).containsExactly("UNION_FUND");
    assertThat(funds("FISCAL_GRANT"))
        .containsExactly("CENTRAL", "PROVINCIAL", "PREFECTURAL", "COUNTY");
    assertThat(funds("ADMINISTRATIVE_GRANT")).containsExactly("UNION_FUND", "其他资金");
    assertThat(funds("SOCIAL_DONATION")).containsExactly("SOCIAL_DONATION");
    assertThat(funds("OPENING_BALANCE")).hasSize(7).doesNotContain("HISTORICAL");
    assertThat(funds("OTHER")).containsExactly("UNION_FUND", "SOCIAL_DONATION", "其他资金");
    assertThat(funds("FROM_SUPERIOR")).isEmpty();
    assertThat(funds(null)).containsExactly("UNION_FUND", "SOCIAL_DONATION", "其他资金");
  }

  private static String whose(UnionLevel own, String fund) {
    return IncomeRules.ofLevelBelow(own, fund)
        ? "refused"
        : IncomeRules.ofLevelAbove(own, fund) ? "asked" : "saved";
  }

  @Test
  @Tag("FND-017")
  @Tag("FND-018")
  void fiscalMoneyOfLevelsBelowIsRefusedAndOfLevelsAboveAskedAbout() {
    assertThat(whose(UnionLevel.PROVINCIAL, "CENTRAL")).isEqualTo("asked");
    assertThat(whose(UnionLevel.PROVINCIAL, "PROVINCIAL")).isEqualTo("saved");
    assertThat(whose(UnionLevel.PROVINCIAL, "PREFECTURAL")).isEqualTo("refused");
    assertThat(whose(UnionLevel.COUNTY, "PROVINCIAL")).isEqualTo("asked");
    assertThat(whose(UnionLevel.COUNTY, "COUNTY")).isEqualTo("saved");
    assertThat(whose(UnionLevel.GRASSROOTS, "COUNTY")).isEqualTo("asked");
    assertThat(whose(UnionLevel.GRASSROOTS, "UNION_FUND")).isEqualTo("saved");
    assertThat(whose(UnionLevel.NATIONAL, "CENTRAL")).isEqualTo("saved");
    assertThat(whose(UnionLevel.NATIONAL, "PROVINCIAL")).isEqualTo("refused");
    assertThat(whose(UnionLevel.PREFECTURAL, "COUNTY")).isEqualTo("refused");
    assertThat(whose(UnionLevel.NATIONAL, ANY_OTHER)).isEqualTo("saved");
  }

  private static String capital(String amount) {
    return CapitalAmount.of(new BigDecimal(amount));
  }

  @Test
  @Tag("FND-015")
  void amountsAreRepeatedInCapitals() {
    assertThat(capital("50000.00")).isEqualTo("伍万元整");
    assertThat(capital("1000000")).isEqualTo("壹佰万元整");
    assertThat(capital("100001.00")).isEqualTo("壹拾万零壹元整");
    assertThat(capital("1000100.05")).isEqualTo("壹佰万零壹佰元零伍分");
    assertThat(capital("12345.67")).isEqualTo("壹万贰仟叁佰肆拾伍元陆角柒分");
    assertThat(capital("9999999999.99")).isEqualTo("玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分");
    assertThat(capital("100000000.00")).isEqualTo("壹亿元整");
    assertThat(capital("100010000.50")).isEqualTo("壹亿零壹万元伍角整");
    assertThat(capital("20.00")).isEqualTo("贰拾元整");
    assertThat(capital("0.05")).isEqualTo("伍分");
    assertThat(capital("0.50")).isEqualTo("伍角整");
    assertThat(capital("0.00")).isEqualTo("零元整");
    assertThat(capital("-3.00")).isEqualTo("负叁元整");
  }

  @Test
  @Tag("FND-038")
  void progressIsRoundedHalfUpAndUnknownWithoutMoney() {
    assertThat(Progress.of(new BigDecimal("350000"), new BigDecimal("600000")))
        .isEqualByComparingTo("58.33");
    assertThat(Progress.of(new BigDecimal("1"), new BigDecimal("8"))).isEqualByComparingTo("12.50");
    assertThat(Progress.of(new BigDecimal("0.00005"), BigDecimal.ONE)).isEqualByComparingTo("0.01");
    assertThat(Progress.of(BigDecimal.TEN, Money.ZERO)).isNull();
  }
}
