package cn.bangfu.archive.catalog;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.IllnessRecord;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.attachment.ArchiveAttachment;
import cn.bangfu.archive.closing.ArchiveReturn;
import cn.bangfu.archive.closing.Deregistration;
import cn.bangfu.archive.closing.Exit;
import cn.bangfu.archive.problem.FoundProblem;
import java.util.Set;

/**
 * Where fields are stored. A block other than the archive itself has rows that belong to an
 * archive; if there are several, conditions asked together hold for the same row and a column shows
 * the last one, or all values where no row is the valid one.
 */
public enum FieldBlock {
  ARCHIVE(Archive.class, "id", null),
  CONTENT(ArchiveContent.class, "archiveId", null),
  MEMBER(Member.class, "content.archiveId", "position"),
  DEREGISTRATION(Deregistration.class, "archiveId", "id"),
  EXIT(Exit.class, "archiveId", "id"),
  RETURN(ArchiveReturn.class, "archiveId", "id"),
  ILLNESS(IllnessRecord.class, "content.archiveId", "position"),
  ATTACHMENT(ArchiveAttachment.class, "archiveId", "id"),
  PROBLEM(FoundProblem.class, "archiveId", "kind");

  private static final Set<FieldBlock> SEVERAL = Set.of(ILLNESS, PROBLEM);

  private final Class<?> entity;
  private final String key;
  private final String order;

  FieldBlock(Class<?> entity, String key, String order) {
    this.entity = entity;
    this.key = key;
    this.order = order;
  }

  public Class<?> entity() {
    return entity;
  }

  /** Path to the number of the archive. */
  public String key() {
    return key;
  }

  /** True if a column shows the values of all rows. */
  boolean showsAll() {
    return SEVERAL.contains(this);
  }

  /** By what several rows of one archive are ordered; null if there is at most one. */
  String order() {
    return order;
  }
}
