package cn.bangfu.archive;

import cn.bangfu.access.Caller;
import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Arrays;

/** A person who left the household of an archive for another one (ARC-050, ARC-051). */
@Entity
@Table(name = "archive_departure")
@NamedQuery(
    name = "Departure.of",
    query = "select d from Departure d where d.archiveId = :id order by d.id")
public class Departure extends BaseEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "archive_id")
  private long archiveId;

  @Column(name = "member_id")
  private Long memberId;

  private byte[] digest;
  private String reason;

  @Column(name = "to_archive_id")
  private long toArchiveId;

  @Column(name = "by_union_id")
  private long byUnionId;

  @Column(name = "by_union_name")
  private String byUnionName;

  protected Departure() {}

  /**
   * Of one person.
   *
   * @param memberId null for the head
   * @param reason null where nobody had to say why
   */
  public Departure(
      long archiveId,
      Long memberId,
      byte[] digest,
      String reason,
      long toArchiveId,
      Caller by,
      OffsetDateTime at) {
    this.archiveId = archiveId;
    this.memberId = memberId;
    this.digest = digest.clone();
    this.reason = reason;
    this.toArchiveId = toArchiveId;
    byUnionId = by.unionId();
    byUnionName = by.unionName();
    touch(by.name(), at);
  }

  public Long getId() {
    return id;
  }

  public long getArchiveId() {
    return archiveId;
  }

  /** The member who left, or null for the head. */
  public Long getMemberId() {
    return memberId;
  }

  /** True if it is about the person with this number. */
  public boolean isOf(byte[] other) {
    return Arrays.equals(digest, other);
  }

  public String getReason() {
    return reason;
  }

  public long getToArchiveId() {
    return toArchiveId;
  }

  public long getByUnionId() {
    return byUnionId;
  }

  public String getByUnionName() {
    return byUnionName;
  }
}
