package cn.bangfu.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** When a job starts by itself, in the time of Asia/Shanghai (BAT-014). */
@Entity
@Table(name = "job_schedule")
@NamedQuery(name = "JobSchedule.all", query = "select s from JobSchedule s order by s.startTime")
public class JobSchedule {

  @Id
  @Enumerated(EnumType.STRING)
  private JobKind kind;

  @Column(name = "start_time")
  private LocalTime startTime;

  private boolean paused;
  private boolean enabled;
  private String reason;

  @Column(name = "skipped_on")
  private LocalDate skippedOn;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  @Version private int version;

  protected JobSchedule() {}

  /** True at its time, and so long after it as a missed start is made up (BAT-009). */
  boolean due(LocalDateTime now) {
    LocalDateTime start = now.toLocalDate().atTime(startTime);
    return enabled && !paused && !now.isBefore(start) && !now.isAfter(start.plus(kind.late()));
  }

  /** True as long as it starts by itself on this day, now or later. */
  boolean stillComes(LocalDateTime now) {
    LocalDateTime last = now.toLocalDate().atTime(startTime).plus(kind.late());
    return enabled && !paused && !now.isAfter(last) && !now.toLocalDate().equals(skippedOn);
  }

  /** When it starts next by itself; null if it does not. */
  LocalDateTime next(LocalDateTime now) {
    if (!enabled || paused) {
      return null;
    }
    LocalDateTime start = now.toLocalDate().atTime(startTime);
    return now.isBefore(start) ? start : start.plusDays(1);
  }

  void change(LocalTime time, boolean pause, String why, String by, OffsetDateTime at) {
    startTime = time;
    paused = pause;
    reason = why;
    changedBy = by;
    changedAt = at;
  }

  /** Whoever decides about the job switches it on or off (BAT-061). */
  void enable(boolean on, String by, OffsetDateTime at) {
    enabled = on;
    changedBy = by;
    changedAt = at;
  }

  void skipped(LocalDate day) {
    skippedOn = day;
  }

  public JobKind getKind() {
    return kind;
  }

  public LocalTime getStartTime() {
    return startTime;
  }

  public boolean isPaused() {
    return paused;
  }

  /** False while the job as a whole is switched off. */
  public boolean isEnabled() {
    return enabled;
  }

  public String getReason() {
    return reason;
  }

  /** Last day on which the run before was still under way, or null. */
  public LocalDate getSkippedOn() {
    return skippedOn;
  }
}
