package cn.bangfu.unionorg;

import cn.bangfu.region.Region;
import java.util.Optional;

/** What the report of wrong places proposes (ORG-111). */
final class MendRules {

  private MendRules() {}

  /**
   * The level that would mend a union where it stands; empty if it has to be moved or to get
   * another division. The grass roots are proposed only where nothing else is allowed: a union of
   * an area does not become one of an enterprise by a tidy-up.
   */
  static Optional<UnionLevel> proposal(UnionFault fault, UnionLevel parent, Region region) {
    if (fault == UnionFault.REGION || region == null) {
      return Optional.empty();
    }
    Optional<UnionLevel> only = PlacementRules.preselected(parent);
    return only.isPresent()
        ? only.filter(level -> RegionRules.fits(level, region))
        : PlacementRules.allowedBelow(parent).stream()
            .filter(level -> level != UnionLevel.GRASSROOTS)
            .filter(level -> RegionRules.fits(level, region))
            .findFirst();
  }
}
