package cn.bangfu.unionorg;

import cn.bangfu.kernel.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which union may stand below which (ORG-001 to ORG-006). */
public final class PlacementRules {

  /** The root counted as level 1 (ORG-005). */
  public static final int MAX_DEPTH = 15;

  private PlacementRules() {}

  /**
   * The levels allowed right below a union, in their order; also what the form offers (ORG-006).
   *
   * @param parent level of the direct superior, null for none
   */
  public static Set<UnionLevel> allowedBelow(UnionLevel parent) {
    if (parent == null) {
      return Collections.unmodifiableSet(EnumSet.of(UnionLevel.NATIONAL));
    }
    return Collections.unmodifiableSet(
        switch (parent) {
          case NATIONAL -> EnumSet.of(UnionLevel.PROVINCIAL);
          case PROVINCIAL -> EnumSet.of(UnionLevel.PREFECTURAL, UnionLevel.GRASSROOTS);
          case PREFECTURAL -> EnumSet.of(UnionLevel.COUNTY, UnionLevel.GRASSROOTS);
          case COUNTY, GRASSROOTS -> EnumSet.of(UnionLevel.GRASSROOTS);
        });
  }

  public static boolean allows(UnionLevel parent, UnionLevel child) {
    return allowedBelow(parent).contains(child);
  }

  /** The one level allowed below a union, which the form preselects (ORG-006). */
  public static Optional<UnionLevel> preselected(UnionLevel parent) {
    Set<UnionLevel> allowed = allowedBelow(parent);
    return allowed.size() == 1 ? Optional.of(allowed.iterator().next()) : Optional.empty();
  }

  /** Everything wrong with putting a union of this level below another one. */
  public static List<Violation> check(Union parent, UnionLevel level) {
    List<Violation> found = new ArrayList<>();
    if (!allows(parent.getUnionLevel(), level)) {
      found.add(
          Violation.of(
              "unionLevel",
              UnionProblem.PLACEMENT,
              parent.getName(),
              parent.getUnionLevel(),
              List.copyOf(allowedBelow(parent.getUnionLevel()))));
    }
    if (parent.getDepth() >= MAX_DEPTH) {
      found.add(Violation.of("parent", UnionProblem.DEPTH));
    }
    return found;
  }
}
