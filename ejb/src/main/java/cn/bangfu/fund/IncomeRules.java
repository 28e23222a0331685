package cn.bangfu.fund;

import cn.bangfu.unionorg.UnionLevel;
import java.util.Map;
import java.util.Set;

/** Which income may be entered by whom (2.5, FND-016 to FND-018). */
public final class IncomeRules {

  /** Code table of income types. */
  public static final String TABLE = "income_type";

  /** Brings in what was there before the account was kept (FND-020). */
  public static final String OPENING_BALANCE = "OPENING_BALANCE";

  /** Made by allotments only. */
  public static final String FROM_SUPERIOR = "FROM_SUPERIOR";

  /** Money that no rule names: 其他资金 and what the administrators add. */
  private static final String ANY_OTHER = "";

  private static final Map<String, Set<String>> OTHER_MONEY =
      Map.of(
          "UNION_FUND_GRANT",
          Set.of(FundTypes.UNION_FUND),
          "ADMINISTRATIVE_GRANT",
          Set.of(FundTypes.UNION_FUND, ANY_OTHER),
          "SOCIAL_DONATION",
          Set.of(FundTypes.SOCIAL_DONATION),
          "OTHER",
          Set.of(FundTypes.UNION_FUND, FundTypes.SOCIAL_DONATION, ANY_OTHER));

  private IncomeRules() {}

  /**
   * True if income of this type can be of this money (2.5). Income types that were added go with
   * money of kind OTHER.
   *
   * @param income constant of the income type, or null
   * @param fund constant of the fund type, or null
   */
  public static boolean fits(String income, String fund) {
    if (!FundTypes.counted(fund) || FROM_SUPERIOR.equals(income)) {
      return false;
    }
    if (OPENING_BALANCE.equals(income)) {
      return true;
    }
    boolean fiscal = FundTypes.kind(fund) == FundKind.FISCAL;
    if ("FISCAL_GRANT".equals(income)) {
      return fiscal;
    }
    return !fiscal
        && (income == null
            || OTHER_MONEY
                .getOrDefault(income, Set.of())
                .contains(fund == null ? ANY_OTHER : fund));
  }

  /** FND-017: fiscal money of a level below is no own income. */
  public static boolean ofLevelBelow(UnionLevel own, String fund) {
    return FundTypes.level(fund).filter(level -> level.rank() > own.rank()).isPresent();
  }

  /** FND-018: fiscal money of a level above usually comes from the superior. */
  public static boolean ofLevelAbove(UnionLevel own, String fund) {
    return FundTypes.level(fund).filter(level -> level.rank() < own.rank()).isPresent();
  }
}
