package cn.bangfu.archive.idle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;

/** Above how many archives of a province a run waits for a person (BAT-062). */
@Entity
@Table(name = "archive_idle_setting")
public class IdleSetting {

  static final int ONLY = 1;

  @Id private int id;

  @Column(name = "max_percent")
  private int maxPercent;

  @Column(name = "max_archives")
  private int maxArchives;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  @Version private int version;

  protected IdleSetting() {}

  void change(int percent, int number, String by, OffsetDateTime at) {
    maxPercent = percent;
    maxArchives = number;
    changedBy = by;
    changedAt = at;
  }

  public int getMaxPercent() {
    return maxPercent;
  }

  public int getMaxArchives() {
    return maxArchives;
  }

  public int getVersion() {
    return version;
  }
}
