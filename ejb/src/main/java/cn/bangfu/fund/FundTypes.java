package cn.bangfu.fund;

import cn.bangfu.unionorg.UnionLevel;
import java.util.Map;
import java.util.Optional;

/** What the rules know of fund types by their constants (part 30 A.3.3). */
public final class FundTypes {

  /** Code table of fund types. */
  public static final String TABLE = "fund_type";

  /** Money of converted records, outside all balances. */
  public static final String HISTORICAL = "HISTORICAL";

  public static final String UNION_FUND = "UNION_FUND";
  public static final String SOCIAL_DONATION = "SOCIAL_DONATION";

  private static final Map<String, UnionLevel> FISCAL =
      Map.of(
          "CENTRAL",
          UnionLevel.NATIONAL,
          "PROVINCIAL",
          UnionLevel.PROVINCIAL,
          "PREFECTURAL",
          UnionLevel.PREFECTURAL,
          "COUNTY",
          UnionLevel.COUNTY);

  private FundTypes() {}

  /**
   * FISCAL for the four types of public budgets; types that were added are of kind OTHER.
   *
   * @param constant of the code value, or null
   */
  public static FundKind kind(String constant) {
    return level(constant).isPresent() ? FundKind.FISCAL : FundKind.OTHER;
  }

  /** Whose budget fiscal money is of; empty for other money. */
  public static Optional<UnionLevel> level(String constant) {
    return constant == null ? Optional.empty() : Optional.ofNullable(FISCAL.get(constant));
  }

  /** False for money of converted records, which is in no balance. */
  public static boolean counted(String constant) {
    return !HISTORICAL.equals(constant);
  }
}
