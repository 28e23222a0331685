package cn.bangfu.archive.attachment;

import cn.bangfu.kernel.BaseEntity;
import cn.bangfu.kernel.crypto.FileKey;
import cn.bangfu.kernel.crypto.SealedTextConverter;
import cn.bangfu.sheet.FileKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/**
 * A file of an archive, without what is in it. It is never changed but removed, and stays then to
 * be read from the change record (ARC-152).
 */
@Entity
@Table(name = "archive_attachment")
@NamedQuery(
    name = "ArchiveAttachment.present",
    query =
        """
        select a from ArchiveAttachment a where a.archiveId = :id and a.removedAt is null
        order by a.id""")
@NamedQuery(
    name = "ArchiveAttachment.figures",
    query =
        """
        select count(a), coalesce(sum(a.fileSize), 0) from ArchiveAttachment a
        where a.archiveId = :id and a.removedAt is null""")
@NamedQuery(
    name = "ArchiveAttachment.kinds",
    query =
        """
        select distinct a.archiveId, a.kind from ArchiveAttachment a
        where a.archiveId in :ids and a.removedAt is null""")
public class ArchiveAttachment extends BaseEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "archive_id")
  private long archiveId;

  @Enumerated(EnumType.STRING)
  private AttachmentKind kind;

  @Convert(converter = SealedTextConverter.class)
  private String name;

  @Convert(converter = SealedTextConverter.class)
  @Column(name = "file_name")
  private String fileName;

  @Convert(converter = SealedTextConverter.class)
  private String remark;

  @Enumerated(EnumType.STRING)
  @Column(name = "file_kind")
  private FileKind fileKind;

  @Column(name = "file_size")
  private int fileSize;

  @Column(name = "part_count")
  private int partCount;

  @Convert(converter = SealedTextConverter.class)
  @Column(name = "data_key")
  private String dataKey;

  @Column(name = "removed_at")
  private OffsetDateTime removedAt;

  @Column(name = "removed_by")
  private String removedBy;

  protected ArchiveAttachment() {}

  ArchiveAttachment(
      long archiveId,
      AttachmentKind kind,
      String name,
      String fileName,
      String remark,
      FileKind fileKind,
      int fileSize,
      int partCount,
      FileKey key) {
    this.archiveId = archiveId;
    this.kind = kind;
    this.name = name;
    this.fileName = fileName;
    this.remark = remark;
    this.fileKind = fileKind;
    this.fileSize = fileSize;
    this.partCount = partCount;
    this.dataKey = key.text();
  }

  void remove(String by, OffsetDateTime at) {
    removedAt = at;
    removedBy = by;
    touch(by, at);
  }

  void moveTo(long archive) {
    archiveId = archive;
  }

  /** The key of its parts. */
  FileKey key() {
    return FileKey.of(dataKey);
  }

  public Long getId() {
    return id;
  }

  public long getArchiveId() {
    return archiveId;
  }

  public AttachmentKind getKind() {
    return kind;
  }

  public String getName() {
    return name;
  }

  public String getFileName() {
    return fileName;
  }

  public String getRemark() {
    return remark;
  }

  public FileKind getFileKind() {
    return fileKind;
  }

  public int getFileSize() {
    return fileSize;
  }

  public int getPartCount() {
    return partCount;
  }

  public OffsetDateTime getRemovedAt() {
    return removedAt;
  }

  public String getRemovedBy() {
    return removedBy;
  }
}
