package cn.bangfu.assistance;

import cn.bangfu.archive.ArchiveLevel;
import java.util.Map;
import java.util.Optional;

/** Which archives may be helped with which money (part 30 A.3.3, AST-033, AST-035). */
public final class FundRules {

  /** Code table of fund types. */
  public static final String FUND_TYPES = "fund_type";

  /** The first year of which money is kept. */
  public static final int FIRST_YEAR = 2007;

  private static final String CENTRAL = "CENTRAL";
  static final String HISTORICAL = "HISTORICAL";

  private static final Map<String, ArchiveLevel> LOWEST =
      Map.of(
          CENTRAL,
          ArchiveLevel.NATIONAL,
          "PROVINCIAL",
          ArchiveLevel.PROVINCIAL,
          "PREFECTURAL",
          ArchiveLevel.PREFECTURAL,
          "COUNTY",
          ArchiveLevel.COUNTY);

  private FundRules() {}

  /** The lowest level of an archive that may use the type; empty if every archive may. */
  public static Optional<ArchiveLevel> lowest(String fundType) {
    return fundType == null ? Optional.empty() : Optional.ofNullable(LOWEST.get(fundType));
  }

  /** AST-033: an archive of this level may be helped with money of this type. */
  public static boolean mayUse(ArchiveLevel level, String fundType) {
    return lowest(fundType).map(lowest -> !level.isBelow(lowest)).orElse(true);
  }

  /** AST-035: central money has no table for other help. */
  public static boolean fits(SummaryClass summaryClass, String fundType) {
    return summaryClass != SummaryClass.OTHER || !CENTRAL.equals(fundType);
  }

  /** True for money of the central budget. */
  public static boolean central(String fundType) {
    return CENTRAL.equals(fundType);
  }

  /** Money of converted records is not spent anew. */
  public static boolean choosable(String fundType) {
    return !HISTORICAL.equals(fundType);
  }
}
