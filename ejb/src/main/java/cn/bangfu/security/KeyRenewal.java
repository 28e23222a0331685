package cn.bangfu.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;

/** One order to renew the data key, and how far the old values are sealed anew (USR-116). */
@Entity
@Table(name = "key_renewal")
@NamedQuery(name = "KeyRenewal.newest", query = "select r from KeyRenewal r order by r.id desc")
public class KeyRenewal {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "key_version")
  private short keyVersion;

  @Column(name = "ordered_at")
  private OffsetDateTime orderedAt;

  @Column(name = "ordered_by")
  private String orderedBy;

  private String reason;

  @Column(name = "table_no")
  private int tableNo;

  @Column(name = "block_no")
  private long blockNo;

  @Column(name = "found_in_pass")
  private long foundInPass;

  private long resealed;
  private long unreadable;

  @Column(name = "finished_at")
  private OffsetDateTime finishedAt;

  @Version private int version;

  protected KeyRenewal() {}

  KeyRenewal(short keyVersion, OffsetDateTime at, String by, String reason) {
    this.keyVersion = keyVersion;
    orderedAt = at;
    orderedBy = by;
    this.reason = reason;
  }

  /** Some blocks were looked at. */
  void advanced(long toBlock, int found, int done, int failed) {
    blockNo = toBlock;
    foundInPass += found - failed;
    resealed += done;
    unreadable += failed;
  }

  void nextColumn() {
    tableNo++;
    blockNo = 0;
  }

  /**
   * All columns were looked at: what a concurrent change has moved to where the pass had been
   * already is found by the next one; a pass that finds nothing is the last.
   */
  void passEnded(OffsetDateTime at) {
    if (foundInPass == 0) {
      finishedAt = at;
    }
    tableNo = 0;
    blockNo = 0;
    foundInPass = 0;
  }

  boolean isOpen() {
    return finishedAt == null;
  }

  int getTableNo() {
    return tableNo;
  }

  long getBlockNo() {
    return blockNo;
  }

  public short getKeyVersion() {
    return keyVersion;
  }

  public OffsetDateTime getOrderedAt() {
    return orderedAt;
  }

  public String getOrderedBy() {
    return orderedBy;
  }

  public String getReason() {
    return reason;
  }

  /** How many values were sealed anew. */
  public long getResealed() {
    return resealed;
  }

  /** How many values could not be opened and stay as they are (USR-117). */
  public long getUnreadable() {
    return unreadable;
  }

  public OffsetDateTime getFinishedAt() {
    return finishedAt;
  }
}
