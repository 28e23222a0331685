package cn.bangfu.archive.transfer;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One archive of a transfer, with what the transfer changed in it. */
@Entity
@Table(name = "archive_transfer_item")
@IdClass(TransferItem.Key.class)
public class TransferItem {

  /** Transfer and archive. */
  public record Key(Long transferId, Long archiveId) implements Serializable {}

  @Id
  @Column(name = "transfer_id")
  private Long transferId;

  @Id
  @Column(name = "archive_id")
  private Long archiveId;

  @Column(name = "from_union_id")
  private long fromUnionId;

  private boolean done;

  private boolean unreported;

  @Column(name = "number_before")
  private String numberBefore;

  @Column(name = "number_after")
  private String numberAfter;

  @Enumerated(EnumType.STRING)
  @Column(name = "standard_before")
  private ArchiveLevel standardBefore;

  @Enumerated(EnumType.STRING)
  @Column(name = "standard_after")
  private ArchiveLevel standardAfter;

  protected TransferItem() {}

  TransferItem(long transferId, Archive archive) {
    this.transferId = transferId;
    archiveId = archive.getId();
    fromUnionId = archive.getFilingUnionId();
    numberBefore = archive.getEmployeeNo();
    standardBefore = archive.getFilingStandard();
  }

  /** The archive stands at its new place. */
  void done(Archive archive, boolean unreportedAgain) {
    done = true;
    unreported = unreportedAgain;
    numberAfter = archive.getEmployeeNo();
    standardAfter = archive.getFilingStandard();
  }

  public long getArchiveId() {
    return archiveId;
  }

  public long getFromUnionId() {
    return fromUnionId;
  }

  public boolean isDone() {
    return done;
  }

  public boolean isUnreported() {
    return unreported;
  }

  public String getNumberBefore() {
    return numberBefore;
  }

  public String getNumberAfter() {
    return numberAfter;
  }

  public ArchiveLevel getStandardBefore() {
    return standardBefore;
  }

  public ArchiveLevel getStandardAfter() {
    return standardAfter;
  }
}
