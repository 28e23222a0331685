package cn.bangfu.archive.closing;

import cn.bangfu.access.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** One cancellation of an archive (FLD part 3.10); it is kept when the archive is restored. */
@Entity
@Table(name = "archive_deregistration")
@NamedQuery(
    name = "Deregistration.of",
    query = "select d from Deregistration d where d.archiveId = :id order by d.id")
@NamedQuery(
    name = "Deregistration.inForce",
    query = "select d from Deregistration d where d.archiveId in :ids and d.inForce = true")
public class Deregistration extends Closing {

  @Column(name = "reason_id")
  private long reasonId;

  @Column(name = "deregistered_date")
  private LocalDate deregisteredDate;

  @Column(name = "death_date")
  private LocalDate deathDate;

  @Enumerated(EnumType.STRING)
  private ClosingWay way;

  protected Deregistration() {}

  Deregistration(
      long archiveId, Deregistering facts, ClosingWay way, Caller by, OffsetDateTime at) {
    super(archiveId, facts.note(), by, at);
    reasonId = facts.reasonId();
    deregisteredDate = facts.date();
    deathDate = facts.deathDate();
    this.way = way;
  }

  public long getReasonId() {
    return reasonId;
  }

  public LocalDate getDeregisteredDate() {
    return deregisteredDate;
  }

  public LocalDate getDeathDate() {
    return deathDate;
  }

  public ClosingWay getWay() {
    return way;
  }
}
