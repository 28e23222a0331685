package cn.bangfu.archive.quick;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Map;

/** What one user asked to be moved; the archives stand beside it, one row each. */
@Entity
@Table(name = "archive_quick_order")
public class QuickOrder {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_quick_order_seq")
  @SequenceGenerator(name = "archive_quick_order_seq", sequenceName = "archive_quick_order_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  private QuickWay way;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "user_name")
  private String userName;

  @Column(name = "union_id")
  private long unionId;

  @Column(name = "union_name")
  private String unionName;

  private String text;
  private String subject;
  private String content;

  @Column(name = "asked_at")
  private OffsetDateTime askedAt;

  private int total;

  @Column(name = "finished_at")
  private OffsetDateTime finishedAt;

  protected QuickOrder() {}

  QuickOrder(QuickMove asked, String text, Caller by, OffsetDateTime at) {
    way = asked.filter().way();
    this.text = text;
    subject = asked.subject();
    content = asked.content();
    userId = by.userId();
    userName = by.name();
    unionId = by.unionId();
    unionName = by.unionName();
    askedAt = at;
  }

  void counted(int archives) {
    total = archives;
  }

  void finish(OffsetDateTime at) {
    finishedAt = at;
  }

  /** Who asked, as records name him; without any right. */
  Caller by() {
    return new Caller(
        userId, "", userName, unionId, unionName, "/", 0, 0, FirstLoginStage.READY, Map.of());
  }

  public Long getId() {
    return id;
  }

  QuickWay getWay() {
    return way;
  }

  long getUserId() {
    return userId;
  }

  long getUnionId() {
    return unionId;
  }

  String getUnionName() {
    return unionName;
  }

  String getText() {
    return text;
  }

  String getSubject() {
    return subject;
  }

  String getContent() {
    return content;
  }

  int getTotal() {
    return total;
  }

  boolean isFinished() {
    return finishedAt != null;
  }
}
