package cn.bangfu.archive.merging;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.Relation;
import java.io.Serializable;

/**
 * An archive that holds the person looked for (ARC-153).
 *
 * @param relation of the person to the head, null if he is the head
 * @param linked what belongs to the archive, as people read it; empty if nothing does
 * @param mayRemain true if the others can be merged into it (ARC-156)
 */
public record MergeCandidate(
    long id,
    String employeeNo,
    String headName,
    String unionName,
    LifeState lifeState,
    ArchiveLevel archiveLevel,
    Relation relation,
    String linked,
    boolean mayRemain)
    implements Serializable {

  public boolean isHead() {
    return relation == null;
  }
}
