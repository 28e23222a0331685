package cn.bangfu.archive.idle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** One run of the rule, dry or real; its number is that of the job's run. */
@Entity
@Table(name = "archive_idle_run")
public class IdleRun {

  @Id
  @Column(name = "run_id")
  private Long runId;

  @Column(name = "business_date")
  private LocalDate businessDate;

  private boolean dry;

  @Column(name = "judged_at")
  private OffsetDateTime judgedAt;

  private boolean confirmed;

  @Column(name = "notices_at")
  private OffsetDateTime noticesAt;

  @Column(name = "finished_at")
  private OffsetDateTime finishedAt;

  protected IdleRun() {}

  IdleRun(long runId, LocalDate businessDate, boolean dry) {
    this.runId = runId;
    this.businessDate = businessDate;
    this.dry = dry;
  }

  /** The archives it is for are written down. */
  void judged(OffsetDateTime at) {
    judgedAt = at;
  }

  void confirm() {
    confirmed = true;
  }

  /** The reminders it owes are written down. */
  void noticed(OffsetDateTime at) {
    noticesAt = at;
  }

  void finish(OffsetDateTime at) {
    finishedAt = at;
  }

  public Long getRunId() {
    return runId;
  }

  public LocalDate getBusinessDate() {
    return businessDate;
  }

  public boolean isDry() {
    return dry;
  }

  boolean isJudged() {
    return judgedAt != null;
  }

  boolean isNoticed() {
    return noticesAt != null;
  }

  boolean isFinished() {
    return finishedAt != null;
  }
}
