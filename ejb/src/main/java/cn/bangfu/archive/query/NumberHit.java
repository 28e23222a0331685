package cn.bangfu.archive.query;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * An archive in which an identity number stands (ARC-141). Outside the scope the restricted view of
 * USR-086 holds: the name is masked, and number, kind and level of the archive and whether the
 * person is its head are null.
 *
 * @param closingDate day of its cancellation or exit; null outside the scope too
 */
public record NumberHit(
    Long archiveId,
    Boolean head,
    String name,
    LifeState lifeState,
    ArchiveType type,
    HardshipCategory category,
    ArchiveLevel level,
    long unionId,
    String unionPath,
    LocalDate filingDate,
    LocalDate closingDate)
    implements Serializable {

  /** True if the archive lies in the caller's scope. */
  public boolean open() {
    return archiveId != null;
  }
}
