package cn.bangfu.archive;

import cn.bangfu.kernel.BoundedCount;
import java.io.Serializable;

/**
 * How many archives were found and how many family members they have (ARC-140, FLD-080).
 *
 * @param archives counted up to the limit, or all
 * @param dependants members of the archives that were counted
 * @param exact true if all were counted
 */
public record ArchiveTotals(long archives, long dependants, boolean exact) implements Serializable {

  /** What was counted up to the limit. */
  static ArchiveTotals bounded(long archives, long dependants) {
    boolean all = archives <= BoundedCount.LIMIT;
    return new ArchiveTotals(all ? archives : BoundedCount.LIMIT, dependants, all);
  }
}
