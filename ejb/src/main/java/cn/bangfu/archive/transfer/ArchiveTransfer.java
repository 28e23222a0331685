package cn.bangfu.archive.transfer;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Map;

/** One request to bring archives to another union, from the confirmation to its end. */
@Entity
@Table(name = "archive_transfer")
@NamedQuery(
    name = "ArchiveTransfer.ofUnion",
    query = "select t from ArchiveTransfer t where t.byUnionId = :unionId order by t.id desc")
@NamedQuery(
    name = "ArchiveTransfer.ofRun",
    query = "select t from ArchiveTransfer t where t.runId = :run")
public class ArchiveTransfer {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_transfer_seq")
  @SequenceGenerator(
      name = "archive_transfer_seq",
      sequenceName = "archive_transfer_seq",
      allocationSize = 1)
  private Long id;

  @Column(name = "source_union_id")
  private Long sourceUnionId;

  @Column(name = "target_union_id")
  private long targetUnionId;

  @Column(name = "papers_moved")
  private boolean papersMoved;

  @Enumerated(EnumType.STRING)
  private TransferState state = TransferState.OPEN;

  @Column(name = "run_id")
  private Long runId;

  @Column(name = "requested_at")
  private OffsetDateTime requestedAt;

  @Column(name = "by_user_id")
  private long byUserId;

  @Column(name = "by_user")
  private String byUser;

  @Column(name = "by_union_id")
  private long byUnionId;

  @Column(name = "by_union")
  private String byUnion;

  @Column(name = "ended_at")
  private OffsetDateTime endedAt;

  @Version private int version;

  protected ArchiveTransfer() {}

  /**
   * For the caller.
   *
   * @param source the union whose archives all go, or null
   */
  ArchiveTransfer(Long source, long target, boolean papersMoved, Caller by, OffsetDateTime at) {
    sourceUnionId = source;
    targetUnionId = target;
    this.papersMoved = papersMoved;
    requestedAt = at;
    byUserId = by.userId();
    byUser = by.name();
    byUnionId = by.unionId();
    byUnion = by.unionName();
  }

  /** Is done by this run. */
  void doneBy(long run) {
    runId = run;
  }

  void end(OffsetDateTime at) {
    state = TransferState.DONE;
    endedAt = at;
  }

  public Long getId() {
    return id;
  }

  /** The union whose archives all go; null if archives were chosen. */
  public Long getSourceUnionId() {
    return sourceUnionId;
  }

  public long getTargetUnionId() {
    return targetUnionId;
  }

  public boolean isPapersMoved() {
    return papersMoved;
  }

  public TransferState getState() {
    return state;
  }

  /** The run that does it, or null. */
  public Long getRunId() {
    return runId;
  }

  public OffsetDateTime getRequestedAt() {
    return requestedAt;
  }

  public String getByUser() {
    return byUser;
  }

  public OffsetDateTime getEndedAt() {
    return endedAt;
  }

  /** Who asked for it, as records name him; without any right. */
  Caller by() {
    return new Caller(
        byUserId, "", byUser, byUnionId, byUnion, "/", 0, 0, FirstLoginStage.READY, Map.of());
  }
}
