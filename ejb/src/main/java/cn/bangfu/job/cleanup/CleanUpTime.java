package cn.bangfu.job.cleanup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;

/** A time that was lengthened (BAT-094). */
@Entity
@Table(name = "clean_up_time")
@NamedQuery(name = "CleanUpTime.all", query = "select t from CleanUpTime t")
public class CleanUpTime {

  @Id
  @Enumerated(EnumType.STRING)
  private CleanUpKind kind;

  private int days;
  private String reason;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  @Version private int version;

  protected CleanUpTime() {}

  CleanUpTime(CleanUpKind kind) {
    this.kind = kind;
  }

  void set(int kept, String why, String by, OffsetDateTime at) {
    days = kept;
    reason = why;
    changedBy = by;
    changedAt = at;
  }

  CleanUpKind kind() {
    return kind;
  }

  int days() {
    return days;
  }
}
