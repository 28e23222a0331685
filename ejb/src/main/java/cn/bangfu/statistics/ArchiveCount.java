package cn.bangfu.statistics;

import cn.bangfu.archive.query.ArchiveQuery;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What the statistics of archives are asked for (STA-026 to STA-029).
 *
 * @param unionId a union of the own jurisdiction; null for the own one (STA-003)
 * @param day state at 24:00 of this day (part 60, 4.2)
 * @param reported only archives that have, or have not, been reported at least one step beyond
 *     their filing union; null for all (STA-027)
 * @param query further conditions, and whether only what has reached the own union counts (STA-007)
 * @param dimensions codes of none, one or two dimensions
 */
public record ArchiveCount(
    Long unionId, LocalDate day, Boolean reported, ArchiveQuery query, List<String> dimensions)
    implements Serializable {

  public ArchiveCount {
    dimensions = List.copyOf(dimensions);
  }

  /** The same for another union (STA-005). */
  public ArchiveCount of(Long otherUnion) {
    return new ArchiveCount(otherUnion, day, reported, query, dimensions);
  }
}
