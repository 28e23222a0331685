package cn.bangfu.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;

/** Mark: content changed since this union got the archive, and it has not looked yet (ARC-038). */
@Entity
@Table(name = "archive_unseen_change")
@IdClass(UnseenChange.Key.class)
public class UnseenChange {

  /** Union and archive. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long unionId;
    private long archiveId;

    public Key() {}

    public Key(long unionId, long archiveId) {
      this.unionId = unionId;
      this.archiveId = archiveId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.unionId == unionId && key.archiveId == archiveId;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(unionId * 31 + archiveId);
    }
  }

  @Id
  @Column(name = "union_id")
  private long unionId;

  @Id
  @Column(name = "archive_id")
  private long archiveId;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  protected UnseenChange() {}

  public long getArchiveId() {
    return archiveId;
  }

  public OffsetDateTime getChangedAt() {
    return changedAt;
  }
}
