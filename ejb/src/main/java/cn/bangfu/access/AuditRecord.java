package cn.bangfu.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

  /** Place of that union at that time, for searches with everything below it. */
  @Column(name = "union_path")
  private String unionPath;

  private String role;
  private String ip;

  @Column(name = "session_key")
  private String sessionKey;

  private String certificate;

  @Enumerated(EnumType.STRING)
  private AuditCategory category;

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

  private String purpose;

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
      unionPath = caller.unionPath();
      role = context.role();
    }
    this.at = at;
    ip = context.ip();
    sessionKey = context.sessionKey();
    certificate = context.certificate();
    category = AuditCategory.of(event);
    this.event = event;
    objectKind = context.objectKind();
    objectId = context.objectId();
    objectUnionId = context.objectUnionId();
    this.succeeded = succeeded;
    this.reason = reason;
    this.code = code;
    changes = context.changes();
    rowCount = context.rowCount();
    purpose = context.purpose();
    this.actId = actId;
  }

  /** The number shown as 序号; gaps are numbers of acts that were rolled back. */
  public Long getId() {
    return id;
  }

  public OffsetDateTime getAt() {
    return at;
  }

  public Long getUserId() {
    return userId;
  }

  public String getLoginName() {
    return loginName;
  }

  public String getUserName() {
    return userName;
  }

  public Long getUnionId() {
    return unionId;
  }

  public String getUnionName() {
    return unionName;
  }

  public String getRole() {
    return role;
  }

  public String getIp() {
    return ip;
  }

  public String getSessionKey() {
    return sessionKey;
  }

  public String getCertificate() {
    return certificate;
  }

  public AuditCategory getCategory() {
    return category;
  }

  public String getEvent() {
    return event;
  }

  public String getObjectKind() {
    return objectKind;
  }

  public String getObjectId() {
    return objectId;
  }

  public Long getObjectUnionId() {
    return objectUnionId;
  }

  public String getReason() {
    return reason;
  }

  public String getCode() {
    return code;
  }

  public String getChanges() {
    return changes;
  }

  public Integer getRowCount() {
    return rowCount;
  }

  public String getPurpose() {
    return purpose;
  }

  public Long getActId() {
    return actId;
  }

  public boolean isSucceeded() {
    return succeeded;
  }
}
