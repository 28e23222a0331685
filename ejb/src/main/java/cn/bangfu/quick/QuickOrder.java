package cn.bangfu.quick;

import cn.bangfu.access.Caller;
import cn.bangfu.access.FirstLoginStage;
import cn.bangfu.reporting.RecordKind;
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

/** What one user asked to be moved; the records stand beside it, one row each. */
@Entity
@Table(name = "quick_order")
public class QuickOrder {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "quick_order_seq")
  @SequenceGenerator(name = "quick_order_seq", sequenceName = "quick_order_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "record_kind")
  private RecordKind records;

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

  QuickOrder(RecordKind records, QuickWay way, QuickText said, Caller by, OffsetDateTime at) {
    this.records = records;
    this.way = way;
    text = said.text();
    subject = said.subject();
    content = said.content();
    userId = by.userId();
    userName = by.name();
    unionId = by.unionId();
    unionName = by.unionName();
    askedAt = at;
  }

  void counted(int records) {
    total = records;
  }

  void finish(OffsetDateTime at) {
    finishedAt = at;
  }

  /** Who asked, as records name him; without any right. */
  public Caller by() {
    return new Caller(
        userId, "", userName, unionId, unionName, "/", 0, 0, FirstLoginStage.READY, Map.of());
  }

  public Long getId() {
    return id;
  }

  RecordKind getRecords() {
    return records;
  }

  public QuickWay getWay() {
    return way;
  }

  public long getUserId() {
    return userId;
  }

  public long getUnionId() {
    return unionId;
  }

  public String getUnionName() {
    return unionName;
  }

  public String getText() {
    return text;
  }

  public String getSubject() {
    return subject;
  }

  public String getContent() {
    return content;
  }

  int getTotal() {
    return total;
  }

  boolean isFinished() {
    return finishedAt != null;
  }
}
