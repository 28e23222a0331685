package cn.bangfu.archive.conversion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
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

  @Column(name = "confirmed_at")
  private OffsetDateTime confirmedAt;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  @Column(name = "finished_at")
  private OffsetDateTime finishedAt;

  protected ConversionRun() {}

  ConversionRun(long runId, boolean dry) {
    this.runId = runId;
    this.dry = dry;
  }

  /** What there is before anything is converted. */
  void begin(int archives, int persons, int convertedBefore) {
    archivesBefore = archives;
    personsBefore = persons;
    already = convertedBefore;
  }

  /** A portion was looked at, up to this number. */
  void portion(long upTo, int done, int left) {
    lastId = upTo;
    converted += done;
    refused += left;
  }

  void finish(int archives, int persons, OffsetDateTime at) {
    archivesAfter = archives;
    personsAfter = persons;
    finishedAt = at;
  }

  void confirm(String by, OffsetDateTime at) {
    confirmedBy = by;
    confirmedAt = at;
  }

  public Long getRunId() {
    return runId;
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

  /** All archives it has come across: the sum of the others. */
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
