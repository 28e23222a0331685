package cn.bangfu.attachment;

import cn.bangfu.kernel.BaseEntity;
import cn.bangfu.kernel.crypto.FileKey;
import cn.bangfu.kernel.crypto.SealedTextConverter;
import cn.bangfu.sheet.FileKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/**
 * A file of a record, without what is in it. It is never changed but removed, and stays then to be
 * read from what the record keeps of its changes (ARC-152). Each kind of record adds the number of
 * its own; files of all kinds lie in one table, so that sealing, renewal of keys and backup know
 * one place.
 */
@Entity
@Table(name = "attachment")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "holder")
public abstract class Attachment extends BaseEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

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

  protected Attachment() {}

  /** A file with a key of its own. */
  protected Attachment(CheckedFile file) {
    name = file.title();
    fileName = file.fileName();
    remark = file.remark();
    fileKind = file.kind();
    fileSize = file.size();
    partCount = (fileSize + AttachmentStore.PART - 1) / AttachmentStore.PART;
    dataKey = FileKey.make().text();
  }

  void remove(String by, OffsetDateTime at) {
    removedAt = at;
    removedBy = by;
    touch(by, at);
  }

  /** The key of its parts. */
  FileKey key() {
    return FileKey.of(dataKey);
  }

  /** What it proves; null where files are of no kind. */
  public Enum<?> getKind() {
    return null;
  }

  public Long getId() {
    return id;
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
