package cn.bangfu.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/**
 * One act in an archive's life (part 20 §3.3), never changed. The fields that it changed are the
 * difference of the versions kept under {@link #getActId}.
 */
@Entity
@Table(name = "archive_change")
@NamedQuery(
    name = "ArchiveChange.of",
    query = "select c from ArchiveChange c where c.archiveId = :id order by c.id desc")
@NamedQuery(
    name = "ArchiveChange.lastSavedBy",
    query =
        """
        select c.archiveId from ArchiveChange c, Archive a
        where a.id = c.archiveId and a.filingUnionId = :unionId and c.userId = :userId
          and c.kind in (cn.bangfu.archive.ArchiveChangeKind.CREATED,
                         cn.bangfu.archive.ArchiveChangeKind.EDITED)
        order by c.id desc""")
public class ArchiveChange {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "archive_id")
  private long archiveId;

  @Column(name = "act_id")
  private long actId;

  @Enumerated(EnumType.STRING)
  private ArchiveChangeKind kind;

  private OffsetDateTime at;

  @Column(name = "union_id")
  private long unionId;

  @Column(name = "union_name")
  private String unionName;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "user_name")
  private String userName;

  protected ArchiveChange() {}

  ArchiveChange(
      long archiveId,
      ArchiveChangeKind kind,
      long actId,
      OffsetDateTime at,
      long unionId,
      String unionName,
      long userId,
      String userName) {
    this.archiveId = archiveId;
    this.kind = kind;
    this.actId = actId;
    this.at = at;
    this.unionId = unionId;
    this.unionName = unionName;
    this.userId = userId;
    this.userName = userName;
  }

  public Long getId() {
    return id;
  }

  public long getArchiveId() {
    return archiveId;
  }

  public long getActId() {
    return actId;
  }

  public ArchiveChangeKind getKind() {
    return kind;
  }

  public OffsetDateTime getAt() {
    return at;
  }

  public long getUnionId() {
    return unionId;
  }

  public String getUnionName() {
    return unionName;
  }

  public long getUserId() {
    return userId;
  }

  public String getUserName() {
    return userName;
  }
}
