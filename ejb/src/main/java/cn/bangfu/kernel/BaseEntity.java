package cn.bangfu.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;

/** Who entered and changed a record, and the version that detects a stale save (ARC-042). */
@MappedSuperclass
public abstract class BaseEntity {

  @Version private int version;

  @Column(name = "entered_at", updatable = false)
  private OffsetDateTime enteredAt;

  @Column(name = "entered_by", updatable = false)
  private String enteredBy;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  /** Marks the record as entered or changed by somebody at a moment of {@link Today}. */
  public void touch(String by, OffsetDateTime at) {
    if (enteredAt == null) {
      enteredAt = at;
      enteredBy = by;
    }
    changedAt = at;
    changedBy = by;
  }

  public int getVersion() {
    return version;
  }

  public OffsetDateTime getEnteredAt() {
    return enteredAt;
  }

  public String getEnteredBy() {
    return enteredBy;
  }

  public OffsetDateTime getChangedAt() {
    return changedAt;
  }

  public String getChangedBy() {
    return changedBy;
  }
}
