package cn.bangfu.parts;

import java.util.Arrays;
import java.util.List;

/** Versions in their order: numbers by value, and a word behind them stands before the release. */
record Version(List<String> parts) implements Comparable<Version> {

  private static final String RELEASE = "~";

  static Version of(String text) {
    return new Version(Arrays.asList(text.split("[.-]|(?<=\\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\\d)")));
  }

  @Override
  public int compareTo(Version other) {
    int longer = Math.max(parts.size(), other.parts.size());
    for (int i = 0; i < longer; i++) {
      int order = compare(part(i), other.part(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private String part(int at) {
    return at < parts.size() ? parts.get(at) : RELEASE;
  }

  private static int compare(String one, String other) {
    boolean number = isNumber(one);
    if (number && isNumber(other)) {
      return Long.compare(value(one), value(other));
    }
    if (number || isNumber(other)) {
      return number ? 1 : -1;
    }
    return one.compareToIgnoreCase(other);
  }

  /** The end of a version counts as nought behind a number. */
  private static boolean isNumber(String part) {
    return part.equals(RELEASE) || part.chars().allMatch(Character::isDigit);
  }

  private static long value(String part) {
    return part.equals(RELEASE) ? 0 : Long.parseLong(part);
  }
}
