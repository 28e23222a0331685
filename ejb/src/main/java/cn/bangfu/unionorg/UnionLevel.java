package cn.bangfu.unionorg;

/** Place of a union in the reporting chain, not its administrative rank (ORG-002, ORG-007). */
public enum UnionLevel {
  NATIONAL,
  PROVINCIAL,
  PREFECTURAL,
  COUNTY,
  GRASSROOTS;

  /** 0 for the national union to 4 for the grass roots. */
  public int rank() {
    return ordinal();
  }

  public static UnionLevel ofRank(int rank) {
    return values()[rank];
  }
}
