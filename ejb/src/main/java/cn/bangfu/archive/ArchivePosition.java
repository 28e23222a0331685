package cn.bangfu.archive;

import cn.bangfu.access.Caller;
import cn.bangfu.reporting.ReportState;
import java.io.Serializable;
import java.util.Set;

/**
 * Where an archive stands on its way for the union that looks, and what the caller may do with it
 * (part 20 §4.2, ARC-005, ARC-006).
 *
 * @param state null for a draft
 * @param atLimit the union that looks holds it and can report it no further
 */
public record ArchivePosition(ReportState state, boolean atLimit, Set<ArchiveAct> acts)
    implements Serializable {

  /**
   * Computes it.
   *
   * @param own the caller's union
   * @param superior its superior, or null for the root
   */
  public static ArchivePosition of(
      Archive archive, Caller caller, ChainUnion own, ChainUnion superior) {
    boolean draft = archive.getLifeState() == LifeState.DRAFT;
    return new ArchivePosition(
        draft
            ? null
            : ReportState.seenFrom(own.depth(), archive.getHolderDepth(), archive.isSentBack()),
        !draft
            && archive.getHolderUnionId() == own.id()
            && LevelRules.atLimit(
                archive.getFilingStandard(), superior == null ? null : superior.level()),
        FilingRules.acts(archive, caller, own, superior));
  }
}
