package cn.bangfu.staff;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Role;
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

/** Help that one platform account has asked for another, and a third confirms (USR-100). */
@Entity
@Table(name = "platform_rescue")
@NamedQuery(
    name = "PlatformRescue.waitingOfUser",
    query =
        """
        select r from PlatformRescue r
        where r.userId = :userId and r.state = cn.bangfu.staff.RescueState.WAITING""")
public class PlatformRescue extends BaseEntity {

  static final int REASON_MAX = 200;

  @Id
  @SequenceGenerator(
      name = "platform_rescue_seq",
      sequenceName = "platform_rescue_seq",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "platform_rescue_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  private RescueKind kind;

  @Column(name = "user_id")
  private long userId;

  @Enumerated(EnumType.STRING)
  @Column(name = "user_role")
  private Role userRole;

  @Column(name = "asked_by")
  private long askedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "asked_role")
  private Role askedRole;

  private String reason;

  @Enumerated(EnumType.STRING)
  private RescueState state = RescueState.WAITING;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "decided_role")
  private Role decidedRole;

  @Column(name = "decided_at")
  private OffsetDateTime decidedAt;

  protected PlatformRescue() {}

  PlatformRescue(RescueKind kind, User user, Caller asker, String reason) {
    this.kind = kind;
    this.userId = user.getId();
    this.userRole = user.getRole();
    this.askedBy = asker.userId();
    this.askedRole = asker.role();
    this.reason = reason;
  }

  void decide(RescueState next, Caller by, OffsetDateTime at) {
    state = next;
    decidedBy = by.userId();
    decidedRole = by.role();
    decidedAt = at;
    touch(by.name(), at);
  }

  /** True if this account is of the third kind. */
  boolean canBeConfirmedBy(Caller caller) {
    return caller.role() != userRole && caller.role() != askedRole;
  }

  RescueKind getKind() {
    return kind;
  }
}
