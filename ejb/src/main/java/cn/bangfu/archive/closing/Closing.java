package cn.bangfu.archive.closing;

import cn.bangfu.access.Caller;
import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.OffsetDateTime;

/**
 * What the blocks of cancellation and exit have in common: the archive, who did it, whether it
 * still holds.
 */
@MappedSuperclass
public abstract class Closing extends BaseEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "archive_id")
  private long archiveId;

  private String note;

  @Column(name = "in_force")
  private boolean inForce = true;

  @Column(name = "by_union_id")
  private long byUnionId;

  @Column(name = "by_union_name")
  private String byUnionName;

  protected Closing() {}

  Closing(long archiveId, String note, Caller by, OffsetDateTime at) {
    this.archiveId = archiveId;
    this.note = note;
    byUnionId = by.unionId();
    byUnionName = by.unionName();
    touch(by.name(), at);
  }

  /** The archive was restored: the block stays, but closes nothing any more. */
  public void lapse(String by, OffsetDateTime at) {
    inForce = false;
    touch(by, at);
  }

  public Long getId() {
    return id;
  }

  public long getArchiveId() {
    return archiveId;
  }

  public String getNote() {
    return note;
  }

  /** True while the archive is closed by it. */
  public boolean isInForce() {
    return inForce;
  }

  public long getByUnionId() {
    return byUnionId;
  }

  public String getByUnionName() {
    return byUnionName;
  }
}
