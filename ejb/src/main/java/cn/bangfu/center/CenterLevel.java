package cn.bangfu.center;

import cn.bangfu.unionorg.UnionLevel;

/**
 * Level of a centre, computed from its union (part 10, 3.2). The database says the same in its
 * function {@code center_level}.
 */
public enum CenterLevel {
  PROVINCIAL,
  PREFECTURAL,
  COUNTY,
  OTHER;

  /**
   * The level of a union's centre.
   *
   * @param station a grass-roots union that is an assistance station of its own
   * @param superior level of the direct superior, null for the root
   */
  public static CenterLevel of(UnionLevel union, boolean station, UnionLevel superior) {
    UnionLevel counts = union == UnionLevel.GRASSROOTS && station ? superior : union;
    return switch (counts) {
      case PROVINCIAL -> PROVINCIAL;
      case PREFECTURAL -> PREFECTURAL;
      case COUNTY -> COUNTY;
      case NATIONAL, GRASSROOTS -> OTHER;
    };
  }
}
