package cn.bangfu.unionorg;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Violation;
import cn.bangfu.region.Region;
import cn.bangfu.region.RegionState;
import java.util.ArrayList;
import java.util.List;

/** All that may be wrong with the data of a union, collected in the order of its form. */
final class UnionChecks {

  static final int SHORT_NAME_LENGTH = 20;
  static final int REMARK_LENGTH = 500;

  private UnionChecks() {}

  /**
   * A union that is new or of another level than before.
   *
   * @param region its division as the table of divisions has it, null if it has none such
   */
  static List<Violation> check(Union parent, UnionData data, Region region) {
    List<Violation> found = identity(parent, data.identity());
    found.addAll(region(data.identity(), region));
    found.addAll(rest(data));
    return found;
  }

  /** Name, place, type and division, without a look at the table of divisions. */
  static List<Violation> identity(Union parent, UnionIdentity what) {
    List<Violation> found = name(what);
    if (what.unionLevel() == null) {
      found.add(missing("unionLevel"));
    } else if (what.unionLevel() == UnionLevel.NATIONAL) {
      found.add(Violation.of("unionLevel", UnionProblem.ROOT_EXISTS));
    } else {
      found.addAll(PlacementRules.check(parent, what.unionLevel()));
    }
    found.addAll(typeAndRegion(what));
    return found;
  }

  /** A union that keeps its level: what an old tree brought along is not judged anew (ORG-112). */
  static List<Violation> sameLevel(UnionData data) {
    List<Violation> found = name(data.identity());
    found.addAll(typeAndRegion(data.identity()));
    found.addAll(rest(data));
    return found;
  }

  /** The division fits the level and may be chosen (ORG-018). */
  static List<Violation> region(UnionIdentity what, Region region) {
    List<Violation> found = new ArrayList<>();
    if (what.regionCode() == null || what.unionLevel() == null) {
      return found;
    }
    if (region != null && region.getState() == RegionState.ABOLISHED) {
      found.add(Violation.of("regionCode", UnionProblem.REGION_ABOLISHED, what.regionCode()));
    } else if (region == null) {
      found.add(Violation.of("regionCode", UnionProblem.REGION_UNKNOWN, what.regionCode()));
    } else if (what.unionLevel() != UnionLevel.NATIONAL) {
      RegionRules.check(what.unionLevel(), region).ifPresent(found::add);
    }
    return found;
  }

  private static List<Violation> name(UnionIdentity what) {
    List<Violation> found = new ArrayList<>();
    if (!UnionName.isValid(what.name())) {
      found.add(Violation.of("name", UnionProblem.NAME));
    }
    return found;
  }

  private static List<Violation> typeAndRegion(UnionIdentity what) {
    List<Violation> found = new ArrayList<>();
    if (what.unionLevel() == UnionLevel.GRASSROOTS && what.grassrootsTypeId() == null) {
      found.add(missing("grassrootsType"));
    }
    if (what.regionCode() == null) {
      found.add(missing("regionCode"));
    }
    return found;
  }

  private static List<Violation> rest(UnionData data) {
    List<Violation> found = new ArrayList<>();
    length(found, "shortName", data.shortName(), SHORT_NAME_LENGTH);
    found.addAll(ContactRules.checkForm(data.contact()));
    length(found, "remark", data.remark(), REMARK_LENGTH);
    return found;
  }

  private static void length(List<Violation> found, String field, String value, int max) {
    if (CleanText.length(value) > max) {
      found.add(Violation.of(field, UnionProblem.TOO_LONG, label(field), max));
    }
  }

  static Violation missing(String field) {
    return Violation.of(field, UnionProblem.MISSING, label(field));
  }

  private static Label label(String field) {
    return new Label("unionorg.Union." + field);
  }
}
