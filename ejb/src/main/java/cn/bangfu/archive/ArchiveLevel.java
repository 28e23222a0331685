package cn.bangfu.archive;

/**
 * Level of an archive and, as filing standard, how high it may be reported (ARC-117 to ARC-119).
 * The rank is that of the union level: 0 is the top.
 */
public enum ArchiveLevel {
  NATIONAL,
  PROVINCIAL,
  PREFECTURAL,
  COUNTY,
  GRASSROOTS;

  /** The level with the code of a union level, 0 to 4. */
  public static ArchiveLevel of(int rank) {
    return values()[rank];
  }

  /** 0 for the national level, 4 for the grass roots. */
  public int rank() {
    return ordinal();
  }

  public boolean isAbove(ArchiveLevel other) {
    return rank() < other.rank();
  }

  public boolean isBelow(ArchiveLevel other) {
    return rank() > other.rank();
  }
}
