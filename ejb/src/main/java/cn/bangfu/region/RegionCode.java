package cn.bangfu.region;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the six digits of a division say (GB/T 2260; part 10, 3.3). */
public final class RegionCode {

  private RegionCode() {}

  /**
   * The code above: that of the prefecture if the edition has it, else that of the province; null
   * for a province (ORG-092).
   *
   * @param exists whether a code is in the edition
   */
  public static String parent(String code, Predicate<String> exists) {
    return switch (RegionLevel.of(code)) {
      case PROVINCIAL -> null;
      case PREFECTURAL -> province(code);
      case COUNTY -> exists.test(prefecture(code)) ? prefecture(code) : province(code);
    };
  }

  /** True if a division is another one or lies below it (ORG-095). */
  public static boolean covers(String upper, String code) {
    return code.startsWith(
        switch (RegionLevel.of(upper)) {
          case PROVINCIAL -> upper.substring(0, 2);
          case PREFECTURAL -> upper.substring(0, 4);
          case COUNTY -> upper;
        });
  }

  /** The code itself and those that may stand above it, the highest first. */
  public static List<String> line(String code) {
    Set<String> line = new LinkedHashSet<>(List.of(province(code)));
    line.add(prefecture(code));
    line.add(code);
    return List.copyOf(line);
  }

  private static String province(String code) {
    return code.substring(0, 2) + "0000";
  }

  private static String prefecture(String code) {
    return code.substring(0, 4) + "00";
  }
}
