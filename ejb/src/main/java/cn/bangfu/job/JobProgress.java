package cn.bangfu.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** How far a run is. */
@Entity
@Table(name = "job_progress")
public class JobProgress {

  private static final int FULL = 100;

  @Id
  @Column(name = "run_id")
  private Long runId;

  private Integer total;
  private int done;
  private int failed;

  @Column(name = "heartbeat_at")
  private OffsetDateTime heartbeatAt;

  private String step;

  protected JobProgress() {}

  JobProgress(long runId, Integer total, OffsetDateTime at) {
    this.runId = runId;
    this.total = total;
    heartbeatAt = at;
  }

  void beat(OffsetDateTime at) {
    heartbeatAt = at;
  }

  /** Number of items, null while it is not known. */
  public Integer getTotal() {
    return total;
  }

  public int getDone() {
    return done;
  }

  public int getFailed() {
    return failed;
  }

  /** Text key of the part of the work it is at, null where it tells of none. */
  public String getStep() {
    return step;
  }

  public OffsetDateTime getHeartbeatAt() {
    return heartbeatAt;
  }

  /** Whole per cent of the items that were looked at, null while their number is not known. */
  public Integer getPercent() {
    if (total == null) {
      return null;
    }
    return total == 0 ? FULL : (int) Math.min(FULL, (done + failed) * (long) FULL / total);
  }
}
