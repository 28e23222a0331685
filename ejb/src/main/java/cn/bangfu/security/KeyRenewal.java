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

  @Column(name = "retired_at")
  private OffsetDateTime retiredAt;

  @Column(name = "retired_by")
  private String retiredBy;

  @Column(name = "retired_why")
  private String retiredWhy;

  @Version private int version;

  protected KeyRenewal() {}

  KeyRenewal(short keyVersion, OffsetDateTime at, String by, String reason) {
    this.keyVersion = keyVersion;
    orderedAt = at;
    orderedBy = by;
    this.reason = reason;
  }

  /**
   * Some blocks were looked at.
   *
   * @param found values that can be opened
   * @param listed values that nobody can open and that were not known before
   */
  void advanced(long toBlock, int found, int done, int listed) {
    blockNo = toBlock;
    foundInPass += found;
    resealed += done;
    unreadable += listed;
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

  /** The keys before this one are used no more (BAT-101). */
  void retireOlder(OffsetDateTime at, String by, String why) {
    retiredAt = at;
    retiredBy = by;
    retiredWhy = why;
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

  /** Since when the keys before this one are used no more, or null. */
  public OffsetDateTime getRetiredAt() {
    return retiredAt;
  }

  public String getRetiredBy() {
    return retiredBy;
  }

  public String getRetiredWhy() {
    return retiredWhy;
  }

  public Long getId() {
    return id;
  }

  public OffsetDateTime getFinishedAt() {
    return finishedAt;
  }
}
