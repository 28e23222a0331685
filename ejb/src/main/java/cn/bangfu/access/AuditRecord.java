package cn.bangfu.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** One line of the audit trail (USR part 3.4): inserted, never changed. */
@Entity
@Table(name = "audit_record")
public class AuditRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private OffsetDateTime at;

  @Column(name = "user_id")
  private Long userId;

  @Column(name = "login_name")
  private String loginName;

  @Column(name = "user_name")
  private String userName;

  @Column(name = "union_id")
  private Long unionId;

  @Column(name = "union_name")
  private String unionName;

  private String ip;

  @Column(name = "session_key")
  private String sessionKey;

  private String event;

  @Column(name = "object_kind")
  private String objectKind;

  @Column(name = "object_id")
  private String objectId;

  @Column(name = "object_union_id")
  private Long objectUnionId;

  private boolean succeeded;
  private String reason;
  private String code;
  private String changes;

  @Column(name = "row_count")
  private Integer rowCount;

  @Column(name = "act_id")
  private Long actId;

  protected AuditRecord() {}

  AuditRecord(
      OffsetDateTime at,
      CallerContext context,
      String event,
      boolean succeeded,
      String reason,
      String code,
      Long actId) {
    Caller caller = context.caller();
    if (caller != null) {
      userId = caller.userId();
      loginName = caller.loginName();
      userName = caller.name();
      unionId = caller.unionId();
      unionName = caller.unionName();
    }
    this.at = at;
    ip = context.ip();
    sessionKey = context.sessionKey();
    this.event = event;
    objectKind = context.objectKind();
    objectId = context.objectId();
    objectUnionId = context.objectUnionId();
    this.succeeded = succeeded;
    this.reason = reason;
    this.code = code;
    changes = context.changes();
    rowCount = context.rowCount();
    this.actId = actId;
  }
}
