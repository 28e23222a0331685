package cn.bangfu.archive.attachment;

import cn.bangfu.attachment.Attachment;
import cn.bangfu.attachment.CheckedFile;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;

/** A file of an archive, with what it proves. */
@Entity
@DiscriminatorValue("ARCHIVE")
@NamedQuery(
    name = "ArchiveAttachment.present",
    query =
        """
        select a from ArchiveAttachment a where a.archiveId = :id and a.removedAt is null
        order by a.id""")
@NamedQuery(
    name = "ArchiveAttachment.kinds",
    query =
        """
        select distinct a.archiveId, a.kind from ArchiveAttachment a
        where a.archiveId in :ids and a.removedAt is null""")
public class ArchiveAttachment extends Attachment {

  @Column(name = "archive_id")
  private long archiveId;

  @Enumerated(EnumType.STRING)
  private AttachmentKind kind;

  protected ArchiveAttachment() {}

  ArchiveAttachment(long archiveId, AttachmentKind kind, CheckedFile file) {
    super(file);
    this.archiveId = archiveId;
    this.kind = kind;
  }

  void moveTo(long archive) {
    archiveId = archive;
  }

  public long getArchiveId() {
    return archiveId;
  }

  @Override
  public AttachmentKind getKind() {
    return kind;
  }
}
