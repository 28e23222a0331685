package cn.bangfu.region;

/** Level of a division, computed from its code (part 10, 3.3). */
public enum RegionLevel {
  PROVINCIAL,
  PREFECTURAL,
  COUNTY;

  /** {@code xx0000} is provincial, {@code xxxx00} prefectural, everything else of a county. */
  public static RegionLevel of(String code) {
    if (code.endsWith("0000")) {
      return PROVINCIAL;
    }
    return code.endsWith("00") ? PREFECTURAL : COUNTY;
  }
}
