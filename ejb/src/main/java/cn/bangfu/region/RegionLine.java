package cn.bangfu.region;

import java.io.Serializable;
import java.util.List;

/**
 * A line of a file with an edition of the divisions.
 *
 * @param number of the line in the file
 * @param newCodes not empty for a code that is abolished: the codes that stand for it
 */
public record RegionLine(int number, String code, String name, List<String> newCodes)
    implements Serializable {

  /** True for a code of the edition, false for one that it abolishes. */
  public boolean isCurrent() {
    return newCodes.isEmpty();
  }
}
