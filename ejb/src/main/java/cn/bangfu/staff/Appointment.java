package cn.bangfu.staff;

import cn.bangfu.kernel.BaseEntity;
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
import java.time.OffsetDateTime;

/**
 * Waits for the security administrator (USR-020): nothing is granted before he has confirmed it. It
 * is decided once; who entered it is who asked.
 */
@Entity
@Table(name = "appointment")
@NamedQuery(
    name = "Appointment.waitingOfUnion",
    query =
        """
        select a from Appointment a
        where a.unionId = :unionId and a.kind = cn.bangfu.staff.AppointmentKind.USER_ADMIN
          and a.state = cn.bangfu.staff.AppointmentState.WAITING""")
@NamedQuery(
    name = "Appointment.waitingOfUser",
    query =
        """
        select a from Appointment a
        where a.userId = :userId and a.state = cn.bangfu.staff.AppointmentState.WAITING""")
public class Appointment extends BaseEntity {

  static final int REASON_MAX = 200;

  @Id
  @SequenceGenerator(
      name = "appointment_seq",
      sequenceName = "appointment_seq",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appointment_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  private AppointmentKind kind;

  @Column(name = "union_id")
  private long unionId;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "former_id")
  private Long formerId;

  @Enumerated(EnumType.STRING)
  private AppointmentState state = AppointmentState.WAITING;

  @Column(name = "decided_at")
  private OffsetDateTime decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_act")
  private Long decidedAct;

  private String reason;

  protected Appointment() {}

  Appointment(AppointmentKind kind, User user, Long formerId) {
    this.kind = kind;
    this.unionId = user.getUnionId();
    this.userId = user.getId();
    this.formerId = formerId;
  }

  /** In this act, and in no other, what was asked for may be given. */
  void confirm(String by, OffsetDateTime at, long act) {
    decide(AppointmentState.CONFIRMED, by, at);
    decidedAct = act;
  }

  void refuse(String by, OffsetDateTime at, String why) {
    decide(AppointmentState.REFUSED, by, at);
    reason = why;
  }

  void withdraw(String by, OffsetDateTime at) {
    decide(AppointmentState.WITHDRAWN, by, at);
  }

  private void decide(AppointmentState next, String by, OffsetDateTime at) {
    if (!isWaiting()) {
      throw new IllegalStateException("Appointment " + id + " is decided");
    }
    state = next;
    decidedAt = at;
    decidedBy = by;
    touch(by, at);
  }

  boolean isWaiting() {
    return state == AppointmentState.WAITING;
  }

  Long getId() {
    return id;
  }

  AppointmentKind getKind() {
    return kind;
  }

  long getUnionId() {
    return unionId;
  }

  long getUserId() {
    return userId;
  }

  Long getFormerId() {
    return formerId;
  }
}
