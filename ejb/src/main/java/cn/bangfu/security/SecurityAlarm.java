package cn.bangfu.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;

/** One alarm; the same that came again while it was open is counted in it (USR-113). */
@Entity
@Table(name = "security_alarm")
@NamedQuery(
    name = "SecurityAlarm.all",
    query = "select a from SecurityAlarm a order by a.lastAt desc, a.id desc")
@NamedQuery(
    name = "SecurityAlarm.open",
    query =
        "select a from SecurityAlarm a where a.handledAt is null order by a.lastAt desc, a.id desc")
@NamedQuery(
    name = "SecurityAlarm.openCount",
    query = "select count(a) from SecurityAlarm a where a.handledAt is null")
@NamedQuery(name = "SecurityAlarm.count", query = "select count(a) from SecurityAlarm a")
public class SecurityAlarm {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  private AlarmKind kind;

  private String said;
  private int times;

  @Column(name = "raised_at")
  private OffsetDateTime raisedAt;

  @Column(name = "last_at")
  private OffsetDateTime lastAt;

  @Column(name = "handled_at")
  private OffsetDateTime handledAt;

  @Column(name = "handled_by")
  private String handledBy;

  private String note;

  protected SecurityAlarm() {}

  void handle(OffsetDateTime at, String by, String what) {
    handledAt = at;
    handledBy = by;
    note = what;
  }

  public boolean isOpen() {
    return handledAt == null;
  }

  public Long getId() {
    return id;
  }

  public AlarmKind getKind() {
    return kind;
  }

  public String getSaid() {
    return said;
  }

  public int getTimes() {
    return times;
  }

  public OffsetDateTime getRaisedAt() {
    return raisedAt;
  }

  public OffsetDateTime getLastAt() {
    return lastAt;
  }

  public OffsetDateTime getHandledAt() {
    return handledAt;
  }

  public String getHandledBy() {
    return handledBy;
  }

  public String getNote() {
    return note;
  }
}
