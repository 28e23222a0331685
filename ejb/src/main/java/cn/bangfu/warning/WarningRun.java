package cn.bangfu.warning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** One run of the count: all settings, or those of one union; its number is that of the job. */
@Entity
@Table(name = "warning_run")
public class WarningRun {

  @Id
  @Column(name = "run_id")
  private Long runId;

  @Column(name = "union_id")
  private Long unionId;

  @Column(name = "business_date")
  private LocalDate businessDate;

  @Column(name = "counted_at")
  private OffsetDateTime countedAt;

  private int arisen;

  protected WarningRun() {}

  WarningRun(long runId, Long unionId, LocalDate businessDate, OffsetDateTime countedAt) {
    this.runId = runId;
    this.unionId = unionId;
    this.businessDate = businessDate;
    this.countedAt = countedAt;
  }

  void add(int warnings) {
    arisen += warnings;
  }

  public Long getRunId() {
    return runId;
  }

  /** The union whose settings are counted; null for all. */
  Long getUnionId() {
    return unionId;
  }

  LocalDate getBusinessDate() {
    return businessDate;
  }

  OffsetDateTime getCountedAt() {
    return countedAt;
  }

  /** How many warnings have arisen or come again. */
  int getArisen() {
    return arisen;
  }
}
