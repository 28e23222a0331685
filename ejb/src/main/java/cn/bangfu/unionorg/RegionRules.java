package cn.bangfu.unionorg;

import cn.bangfu.kernel.Violation;
import cn.bangfu.region.Region;
import cn.bangfu.region.RegionCode;
import cn.bangfu.region.RegionLevel;
import java.util.Optional;

/** Which division a union may have (ORG-018, ORG-019). */
public final class RegionRules {

  private static final String FIELD = "regionCode";

  private RegionRules() {}

  /** Refused if the division is not of the level the union needs (ORG-018). */
  public static Optional<Violation> check(UnionLevel level, Region region) {
    if (fits(level, region)) {
      return Optional.empty();
    }
    RegionLevel needed =
        switch (level) {
          case PROVINCIAL -> RegionLevel.PROVINCIAL;
          case PREFECTURAL -> RegionLevel.PREFECTURAL;
          default -> RegionLevel.COUNTY;
        };
    return Optional.of(Violation.of(FIELD, UnionProblem.REGION_LEVEL, level, needed));
  }

  static boolean fits(UnionLevel level, Region region) {
    return switch (level) {
      case NATIONAL -> false;
      case PROVINCIAL -> region.getRegionLevel() == RegionLevel.PROVINCIAL;
      case PREFECTURAL ->
          region.getRegionLevel() == RegionLevel.PREFECTURAL || region.isDirectCounty();
      case COUNTY -> region.getRegionLevel() == RegionLevel.COUNTY;
      case GRASSROOTS -> true;
    };
  }

  /**
   * A notice, not a refusal, if the division lies outside that of the superior (ORG-019).
   *
   * @param superiors the division of the direct superior, null for the root, which has none
   */
  public static Optional<Violation> notice(Region region, Region superiors) {
    if (superiors == null || RegionCode.covers(superiors.getCode(), region.getCode())) {
      return Optional.empty();
    }
    return Optional.of(Violation.of(FIELD, UnionProblem.REGION_OUTSIDE, superiors.getName()));
  }
}
