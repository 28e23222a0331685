package cn.bangfu.archive.query;

import java.io.Serializable;

/** One of the columns that a list is sorted by, and in which direction (ARC-146). */
public record SortKey(String field, boolean ascending) implements Serializable {

  private static final char DOWN = '-';

  static SortKey read(String stored) {
    boolean down = stored.charAt(stored.length() - 1) == DOWN;
    return new SortKey(down ? stored.substring(0, stored.length() - 1) : stored, !down);
  }

  String stored() {
    return ascending ? field : field + DOWN;
  }
}
