package cn.bangfu.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The sealed file of a month (USR-105). */
@Entity
@Table(name = "audit_archive")
@NamedQuery(name = "AuditArchive.all", query = "select a from AuditArchive a order by a.month desc")
public class AuditArchive {

  @Id private LocalDate month;

  @Column(name = "file_name")
  private String fileName;

  private String sha256;
  private long records;

  @Column(name = "first_id")
  private long firstId;

  @Column(name = "last_id")
  private long lastId;

  @Column(name = "last_no")
  private long lastNo;

  @Column(name = "last_chain")
  private byte[] lastChain;

  @Column(name = "made_at")
  private OffsetDateTime madeAt;

  @Column(name = "verified_at")
  private OffsetDateTime verifiedAt;

  @Column(name = "verified_by")
  private String verifiedBy;

  @Column(name = "retired_at")
  private OffsetDateTime retiredAt;

  protected AuditArchive() {}

  AuditArchive(LocalDate month, String fileName, OffsetDateTime madeAt) {
    this.month = month;
    this.fileName = fileName;
    this.madeAt = madeAt;
  }

  /** Takes the next row that is written. */
  void wrote(long id, long no, byte[] chain) {
    firstId = records == 0 ? id : Math.min(firstId, id);
    lastId = Math.max(lastId, id);
    lastNo = no;
    lastChain = chain;
    records++;
  }

  void finished(String checksum) {
    sha256 = checksum;
  }

  void verified(OffsetDateTime at, String by) {
    verifiedAt = at;
    verifiedBy = by;
  }

  byte[] lastChain() {
    return lastChain;
  }

  public LocalDate getMonth() {
    return month;
  }

  public String getFileName() {
    return fileName;
  }

  public String getSha256() {
    return sha256;
  }

  public long getRecords() {
    return records;
  }

  public long getFirstId() {
    return firstId;
  }

  public long getLastId() {
    return lastId;
  }

  public OffsetDateTime getMadeAt() {
    return madeAt;
  }

  public OffsetDateTime getVerifiedAt() {
    return verifiedAt;
  }

  public String getVerifiedBy() {
    return verifiedBy;
  }

  /** When the month left the database, or null. */
  public OffsetDateTime getRetiredAt() {
    return retiredAt;
  }
}
