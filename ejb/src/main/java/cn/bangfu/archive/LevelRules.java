package cn.bangfu.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far the filing standard lets an archive go, and which standards may be chosen (ARC-040,
 * ARC-117 to ARC-120).
 */
public final class LevelRules {

  private LevelRules() {}

  /** ARC-119: an archive may be reported to a union of this level. */
  public static boolean mayReach(ArchiveLevel standard, ArchiveLevel unionLevel) {
    return standard != null && !unionLevel.isAbove(standard);
  }

  /** ARC-118: the standards that may be chosen for an archive filed by a union of this level. */
  public static List<ArchiveLevel> selectable(ArchiveLevel filingUnionLevel) {
    return Arrays.stream(ArchiveLevel.values())
        .filter(standard -> !standard.isBelow(filingUnionLevel))
        .toList();
  }

  /**
   * ARC-120: the topmost union that the archive can reach, step by step.
   *
   * @param chain the filing union first, the root last
   */
  public static ChainUnion highest(List<ChainUnion> chain, ArchiveLevel standard) {
    ChainUnion reached = chain.get(0);
    for (ChainUnion next : chain.subList(1, chain.size())) {
      if (!mayReach(standard, next.level())) {
        break;
      }
      reached = next;
    }
    return reached;
  }

  /**
   * Part 20 §4.2: a holder with this superior cannot report the archive any further.
   *
   * @param superior level of the holder's superior, or null if the holder is the root
   */
  public static boolean atLimit(ArchiveLevel standard, ArchiveLevel superior) {
    return superior == null || !mayReach(standard, superior);
  }

  /**
   * ARC-040: why the standard may not be changed to this one; empty if it may. Raising is always
   * allowed; the filing union's level and the archive's present level are the floor.
   */
  public static Optional<ArchiveRefusal> refuseStandard(
      ArchiveLevel next, ArchiveLevel present, ArchiveLevel filingUnionLevel) {
    if (next.isBelow(filingUnionLevel)) {
      return Optional.of(ArchiveRefusal.STANDARD_BELOW_UNION);
    }
    return next.isBelow(present)
        ? Optional.of(ArchiveRefusal.STANDARD_BELOW_LEVEL)
        : Optional.empty();
  }
}
