package cn.bangfu.archive;

/**
 * Level of an archive and, as filing standard, how high it may be reported (ARC-117 to ARC-119).
 * Part 20 §2 ranks the grass roots lowest.
 */
public enum ArchiveLevel {
  NATIONAL,
  PROVINCIAL,
  PREFECTURAL,
  COUNTY,
  GRASSROOTS;

  /** The level that goes with the code of a union level: 0 national to 4 grass roots. */
  public static ArchiveLevel of(int unionLevelCode) {
    return values()[unionLevelCode];
  }

  /** 0 for the grass roots to 4 for the national level. */
  public int rank() {
    return GRASSROOTS.ordinal() - ordinal();
  }

  public boolean isAbove(ArchiveLevel other) {
    return rank() > other.rank();
  }

  public boolean isBelow(ArchiveLevel other) {
    return rank() < other.rank();
  }
}
