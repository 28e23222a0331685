package cn.bangfu.access;

import jakarta.enterprise.context.RequestScoped;

/**
 * The caller of the running request and where he calls from; filled by the web's log-in mechanism,
 * by jobs with {@link Caller#SYSTEM}.
 */
@RequestScoped
public class CallerContext {

  private Caller caller;
  private String ip = "-";
  private String sessionKey;
  private String objectKind;
  private String objectId;
  private Long objectUnionId;
  private Integer rowCount;
  private String changes;
  private String purpose;
  private String certificate;
  private int depth;

  /** The caller, or null before log-in. */
  public Caller caller() {
    return caller;
  }

  /** The caller, who must be known. */
  public Caller known() {
    if (caller == null) {
      throw new AccessDenied(AccessProblem.NOT_LOGGED_IN);
    }
    return caller;
  }

  public void enter(Caller who, String fromIp, String hashedSession) {
    caller = who;
    ip = fromIp;
    sessionKey = hashedSession;
  }

  /** What the audit record of the running call shall name as its object. */
  public void about(String kind, Object id, Long unionId) {
    objectKind = kind;
    objectId = id == null ? null : id.toString();
    objectUnionId = unionId;
  }

  /** How many records the running call concerns. */
  public void count(int rows) {
    rowCount = rows;
  }

  /** Changed fields with old and new value, class-A data masked (USR-102). */
  public void changed(String text) {
    changes = text;
  }

  /** What an export or a print is for, in the words of who asked for it (USR-102). */
  public void purpose(String text) {
    purpose = text;
  }

  /** Serial number of the certificate the session was opened with, or null. */
  public void withCertificate(String serial) {
    certificate = serial;
  }

  /** Counts service calls inside each other: only the outermost is audited. */
  boolean outermost() {
    return depth++ == 0;
  }

  void leave() {
    if (--depth > 0) {
      return;
    }
    objectKind = null;
    objectId = null;
    objectUnionId = null;
    rowCount = null;
    changes = null;
    purpose = null;
  }

  public String ip() {
    return ip;
  }

  String sessionKey() {
    return sessionKey;
  }

  String objectKind() {
    return objectKind;
  }

  String objectId() {
    return objectId;
  }

  Long objectUnionId() {
    return objectUnionId;
  }

  Integer rowCount() {
    return rowCount;
  }

  String changes() {
    return changes;
  }

  String purpose() {
    return purpose;
  }

  String certificate() {
    return certificate;
  }

  String role() {
    return caller.role().name();
  }
}
