package cn.bangfu.parts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The snapshot of known advisories, ear/advisories.tsv.
 *
 * @param taken its day; ages are counted to it, so that a build says the same on every day
 * @param waived advisory and package at its version, with a tab between
 */
record Advisories(LocalDate taken, List<Advisory> all, Set<String> waived) {

  /** So long a weakness may be known before it must be gone. */
  static final int DAYS = 30;

  private static final String TAKEN = "# taken: ";
  private static final int COLUMNS = 6;
  private static final int REASON_MIN = 40;
  private static final Set<String> SEVERITIES = Set.of("low", "medium", "high", "critical");

  /**
   * One range of versions that are affected.
   *
   * @param from the first affected version, or -
   * @param before the first repaired version, or -
   */
  record Advisory(
      String coordinate,
      String from,
      String before,
      String id,
      String severity,
      LocalDate published) {

    boolean affects(String version) {
      Version asked = Version.of(version);
      return (from.equals("-") || asked.compareTo(Version.of(from)) >= 0)
          && (before.equals("-") || asked.compareTo(Version.of(before)) < 0);
    }

    boolean isGrave() {
      return severity.equals("high") || severity.equals("critical");
    }
  }

  static Advisories of(String text) {
    LocalDate taken = null;
    List<Advisory> all = new ArrayList<>();
    Set<String> waived = new HashSet<>();
    for (String line : text.split("\n")) {
      String[] columns = line.split("\t");
      if (line.startsWith(TAKEN)) {
        taken = LocalDate.parse(line.substring(TAKEN.length()).strip());
      } else if (columns[0].equals("waiver")) {
        waived.add(waiver(columns));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        all.add(advisory(line, columns));
      }
    }
    if (taken == null) {
      throw new IllegalArgumentException("no line '" + TAKEN + "'");
    }
    return new Advisories(taken, all, waived);
  }

  /** What may not be shipped: each as advisory and package. */
  List<String> against(List<Part> shipped) {
    List<String> found = new ArrayList<>();
    for (Part part : shipped) {
      for (Advisory one : all) {
        if (one.coordinate().equals(part.coordinate())
            && one.isGrave()
            && one.published().isBefore(taken.minusDays(DAYS))
            && one.affects(part.version())
            && !waived.contains(one.id() + "\t" + part.purl())) {
          found.add(one.id() + " (" + one.severity() + ") " + part.purl());
        }
      }
    }
    return found;
  }

  private static Advisory advisory(String line, String[] columns) {
    if (columns.length != COLUMNS || !SEVERITIES.contains(columns[4])) {
      throw new IllegalArgumentException(line);
    }
    return new Advisory(
        columns[0], columns[1], columns[2], columns[3], columns[4], LocalDate.parse(columns[5]));
  }

  /** A reason that is none waives nothing. */
  private static String waiver(String[] columns) {
    if (columns.length != 4 || columns[3].strip().length() < REASON_MIN) {
      throw new IllegalArgumentException(String.join("\t", columns));
    }
    return columns[1] + "\t" + columns[2];
  }
}
