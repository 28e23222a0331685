package cn.bangfu.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;

/** A user has opened a notice; written by a statement of its own, read here (INF-050). */
@Entity
@IdClass(NoticeReading.Key.class)
@Table(name = "notice_reading")
public class NoticeReading {

  /** Notice and user. */
  public record Key(Long noticeId, Long userId) implements Serializable {}

  @Id
  @Column(name = "notice_id")
  private Long noticeId;

  @Id
  @Column(name = "user_id")
  private Long userId;

  @Column(name = "union_id")
  private long unionId;

  private OffsetDateTime at;

  protected NoticeReading() {}

  public long getUnionId() {
    return unionId;
  }

  public OffsetDateTime getAt() {
    return at;
  }
}
