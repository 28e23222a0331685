package cn.bangfu.reminder;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;

/** Something a union is told (INF 2.4): open until somebody of it has handled it. */
@Entity
@Table(name = "reminder")
public class Reminder {

  public static final int NOTE_MAX = 200;

  @Id
  @SequenceGenerator(name = "reminder_seq", sequenceName = "reminder_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reminder_seq")
  private Long id;

  @Column(name = "reminded_at")
  private OffsetDateTime remindedAt;

  @Column(name = "sender_union_id")
  private Long senderUnionId;

  @Column(name = "sender_union_name")
  private String senderUnionName;

  @Column(name = "sender_name")
  private String senderName;

  @Column(name = "receiver_union_id")
  private long receiverUnionId;

  @Column(name = "receiver_union_name")
  private String receiverUnionName;

  private String subject;
  private String content;

  @Enumerated(EnumType.STRING)
  private ReminderCategory category;

  @Enumerated(EnumType.STRING)
  @Column(name = "receiver_permission")
  private Permission receiverPermission;

  @Column(name = "receiver_user_id")
  private Long receiverUserId;

  @Column(name = "stands_for_union_id")
  private Long standsForUnionId;

  @Column(name = "stands_for_union_name")
  private String standsForUnionName;

  @Column(name = "target_kind")
  private String targetKind;

  @Column(name = "target_count")
  private int targetCount;

  @Enumerated(EnumType.STRING)
  private ReminderState state = ReminderState.OPEN;

  @Column(name = "handled_by")
  private String handledBy;

  @Column(name = "handled_at")
  private OffsetDateTime handledAt;

  private String note;

  @Version private int version;

  protected Reminder() {}

  Reminder(NewReminder told, String receiverName, Caller sender, OffsetDateTime at) {
    remindedAt = at;
    senderUnionId = sender.isSystem() ? null : sender.unionId();
    senderUnionName = sender.unionName();
    senderName = sender.name();
    receiverUnionId = told.receiverUnionId();
    receiverUnionName = receiverName;
    subject = told.subject();
    content = told.content();
    category = told.category();
    targetKind = told.targetKind();
    targetCount = told.targets().size();
    receiverPermission = told.onlyHolders();
    receiverUserId = told.onlyUser();
  }

  /** It is received in place of a union that has nobody to read it (INF-055). */
  Reminder standsFor(long unionId, String unionName) {
    standsForUnionId = unionId;
    standsForUnionName = unionName;
    return this;
  }

  /** Sets it handled, or open again (INF-058, INF-059). */
  void set(ReminderState next, String by, OffsetDateTime at, String why) {
    state = next;
    note = why;
    handledBy = next == ReminderState.HANDLED ? by : null;
    handledAt = next == ReminderState.HANDLED ? at : null;
  }

  public Long getId() {
    return id;
  }

  public OffsetDateTime getRemindedAt() {
    return remindedAt;
  }

  public Long getSenderUnionId() {
    return senderUnionId;
  }

  public String getSenderUnionName() {
    return senderUnionName;
  }

  public String getSenderName() {
    return senderName;
  }

  public long getReceiverUnionId() {
    return receiverUnionId;
  }

  public String getReceiverUnionName() {
    return receiverUnionName;
  }

  public String getSubject() {
    return subject;
  }

  public String getContent() {
    return content;
  }

  public ReminderCategory getCategory() {
    return category;
  }

  /** The union for which it is received, or null (INF-055). */
  public String getStandsForUnionName() {
    return standsForUnionName;
  }

  public String getTargetKind() {
    return targetKind;
  }

  public int getTargetCount() {
    return targetCount;
  }

  public ReminderState getState() {
    return state;
  }

  public String getHandledBy() {
    return handledBy;
  }

  public OffsetDateTime getHandledAt() {
    return handledAt;
  }

  public String getNote() {
    return note;
  }

  public int getVersion() {
    return version;
  }
}
