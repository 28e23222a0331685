package cn.bangfu.archive.conversion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** One run of the conversion, dry or real, with its report (BAT-071). */
@Entity
@Table(name = "conversion_run")
@NamedQuery(
    name = "ConversionRun.all",
    query = "select r from ConversionRun r order by r.runId desc")
public class ConversionRun {

  @Id
  @Column(name = "run_id")
  private Long runId;

  private boolean dry;

  @Enumerated(EnumType.STRING)
  private ConversionStepKind step;

  @Column(name = "last_id")
  private long lastId;

  private int converted;
  private int already;
  private int refused;

  @Column(name = "archives_before")
  private Integer archivesBefore;

  @Column(name = "archives_after")
  private Integer archivesAfter;

  @Column(name = "persons_before")
  private Integer personsBefore;

  @Column(name = "persons_after")
  private Integer personsAfter;

  @Column(name = "records_before")
  private Long recordsBefore;

  @Column(name = "records_after")
  private Long recordsAfter;

  @Column(name = "amount_before")
  private BigDecimal amountBefore;

  @Column(name = "amount_after")
  private BigDecimal amountAfter;

  @Column(name = "confirmed_at")
  private OffsetDateTime confirmedAt;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  @Column(name = "finished_at")
  private OffsetDateTime finishedAt;

  protected ConversionRun() {}

  ConversionRun(long runId, ConversionStepKind step, boolean dry) {
    this.runId = runId;
    this.step = step;
    this.dry = dry;
  }

  /** It begins; so many have been converted by runs before. */
  void begin(int convertedBefore) {
    already = convertedBefore;
    archivesBefore = 0;
    archivesAfter = 0;
    personsBefore = 0;
    personsAfter = 0;
    recordsBefore = 0L;
    recordsAfter = 0L;
    amountBefore = BigDecimal.ZERO;
    amountAfter = BigDecimal.ZERO;
  }

  /** A portion was done, up to this archive or union. */
  void portion(long upTo, int done, int left) {
    lastId = upTo;
    converted += done;
    refused += left;
  }

  /** What there was before a portion and is after it. */
  void counted(ConversionTotals before, ConversionTotals after) {
    archivesBefore += before.archives();
    archivesAfter += after.archives();
    personsBefore += before.persons();
    personsAfter += after.persons();
    recordsBefore += before.kept().records();
    recordsAfter += after.kept().records();
    amountBefore = amountBefore.add(before.kept().amount());
    amountAfter = amountAfter.add(after.kept().amount());
  }

  void finish(OffsetDateTime at) {
    finishedAt = at;
  }

  void confirm(String by, OffsetDateTime at) {
    confirmedBy = by;
    confirmedAt = at;
  }

  public Long getRunId() {
    return runId;
  }

  public ConversionStepKind getStep() {
    return step;
  }

  public boolean isDry() {
    return dry;
  }

  long getLastId() {
    return lastId;
  }

  public int getConverted() {
    return converted;
  }

  public int getAlready() {
    return already;
  }

  public int getRefused() {
    return refused;
  }

  /** All records it has come across: the sum of the others. */
  public int getRead() {
    return converted + already + refused;
  }

  public Integer getArchivesBefore() {
    return archivesBefore;
  }

  public Integer getArchivesAfter() {
    return archivesAfter;
  }

  public Integer getPersonsBefore() {
    return personsBefore;
  }

  public Integer getPersonsAfter() {
    return personsAfter;
  }

  public Long getRecordsBefore() {
    return recordsBefore;
  }

  public Long getRecordsAfter() {
    return recordsAfter;
  }

  public BigDecimal getAmountBefore() {
    return amountBefore;
  }

  public BigDecimal getAmountAfter() {
    return amountAfter;
  }

  public OffsetDateTime getConfirmedAt() {
    return confirmedAt;
  }

  public String getConfirmedBy() {
    return confirmedBy;
  }

  public OffsetDateTime getFinishedAt() {
    return finishedAt;
  }

  boolean isBegun() {
    return archivesBefore != null;
  }

  public boolean isFinished() {
    return finishedAt != null;
  }

  /** True if the national administrator may confirm what it shows. */
  public boolean isToConfirm() {
    return dry && isFinished() && confirmedAt == null;
  }
}
