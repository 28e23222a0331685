package cn.bangfu.archive.snapshot;

import cn.bangfu.access.Caller;
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
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** All archives of a union's branch as of 24:00 of a day (BAT-079). */
@Entity
@Table(name = "archive_snapshot")
@NamedQuery(
    name = "Snapshot.ofName",
    query =
        """
        select s from Snapshot s
        where s.unionId = :unionId and s.name = :name and s.removedAt is null""")
@NamedQuery(
    name = "Snapshot.ofMonth",
    query =
        """
        select s from Snapshot s
        where s.mode = cn.bangfu.archive.snapshot.SnapshotMode.AUTOMATIC and s.asOf = :day""")
@NamedQuery(
    name = "Snapshot.toMake",
    query =
        """
        select s from Snapshot s
        where s.state in (cn.bangfu.archive.snapshot.SnapshotState.AWAITING,
            cn.bangfu.archive.snapshot.SnapshotState.FAILED)
          and s.removedAt is null
          and (s.mode = cn.bangfu.archive.snapshot.SnapshotMode.AUTOMATIC or s.createdAt < :today)
        order by s.id""")
@NamedQuery(
    name = "Snapshot.monthlyBefore",
    query =
        """
        select s from Snapshot s
        where s.mode = cn.bangfu.archive.snapshot.SnapshotMode.AUTOMATIC and s.asOf < :day
          and s.removedAt is null
        order by s.id""")
public class Snapshot {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_snapshot_seq")
  @SequenceGenerator(
      name = "archive_snapshot_seq",
      sequenceName = "archive_snapshot_seq",
      allocationSize = 1)
  private Long id;

  private String name;

  @Column(name = "as_of")
  private LocalDate asOf;

  @Enumerated(EnumType.STRING)
  private SnapshotMode mode;

  @Enumerated(EnumType.STRING)
  private SnapshotState state = SnapshotState.AWAITING;

  @Column(name = "union_id")
  private long unionId;

  @Column(name = "union_name")
  private String unionName;

  @Column(name = "union_path")
  private String unionPath;

  private Integer active;
  private Integer exited;
  private Integer deregistered;
  private Integer dependants;
  private String note;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "created_by_id")
  private long createdById;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "made_at")
  private OffsetDateTime madeAt;

  @Column(name = "removed_at")
  private OffsetDateTime removedAt;

  @Column(name = "removed_by")
  private String removedBy;

  @Column(name = "removal_reason")
  private String removalReason;

  @Version private int version;

  protected Snapshot() {}

  /** Of the branch of a union; is made in one of the next nights. */
  Snapshot(
      String name,
      LocalDate asOf,
      String note,
      SnapshotMode mode,
      long unionId,
      String unionName,
      Caller by,
      OffsetDateTime at) {
    this.name = name;
    this.asOf = asOf;
    this.note = note;
    this.mode = mode;
    this.unionId = unionId;
    this.unionName = unionName;
    createdAt = at;
    createdById = by.userId();
    createdBy = by.name();
  }

  /**
   * Begins to be counted.
   *
   * @param path place of the scope in the tree of the day
   */
  void making(String path) {
    state = SnapshotState.MAKING;
    unionPath = path;
  }

  /** Is made, with these counts of the whole scope. */
  void done(int onFile, int out, int cancelled, int members, OffsetDateTime at) {
    active = onFile;
    exited = out;
    deregistered = cancelled;
    dependants = members;
    madeAt = at;
    state = SnapshotState.DONE;
  }

  void failed() {
    state = SnapshotState.FAILED;
  }

  void remove(String by, String reason, OffsetDateTime at) {
    removedAt = at;
    removedBy = by;
    removalReason = reason;
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public LocalDate getAsOf() {
    return asOf;
  }

  public SnapshotMode getMode() {
    return mode;
  }

  public SnapshotState getState() {
    return state;
  }

  public long getUnionId() {
    return unionId;
  }

  public String getUnionName() {
    return unionName;
  }

  /** Place of the scope in the tree of the day; null until it is made. */
  public String getUnionPath() {
    return unionPath;
  }

  public long getCreatedById() {
    return createdById;
  }

  public boolean isRemoved() {
    return removedAt != null;
  }
}
