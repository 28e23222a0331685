package cn.bangfu.web.audit;

import cn.bangfu.access.AuditCategory;
import cn.bangfu.audit.AuditFilter;
import java.io.Serializable;
import java.time.LocalDate;

/** The conditions of a search as they are typed. */
public class AuditConditions implements Serializable {

  private static final long serialVersionUID = 1L;

  private LocalDate from;
  private LocalDate to;
  private String loginName;
  private String userName;
  private Long unionId;
  private AuditCategory category;
  private String event;
  private String objectKind;
  private String objectId;
  private Boolean succeeded;
  private String ip;
  private Integer minRows;

  /** The last seven days. */
  AuditConditions(LocalDate today) {
    AuditFilter standard = AuditFilter.lastDays(today);
    from = standard.from();
    to = standard.to();
  }

  AuditFilter filter() {
    return new AuditFilter(
        from,
        to,
        blank(loginName),
        blank(userName),
        unionId,
        category,
        blank(event),
        blank(objectKind),
        blank(objectId),
        succeeded,
        blank(ip),
        minRows);
  }

  private static String blank(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public String getLoginName() {
    return loginName;
  }

  public void setLoginName(String loginName) {
    this.loginName = loginName;
  }

  public String getUserName() {
    return userName;
  }

  public void setUserName(String userName) {
    this.userName = userName;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public AuditCategory getCategory() {
    return category;
  }

  public void setCategory(AuditCategory category) {
    this.category = category;
  }

  public String getEvent() {
    return event;
  }

  public void setEvent(String event) {
    this.event = event;
  }

  public String getObjectKind() {
    return objectKind;
  }

  public void setObjectKind(String objectKind) {
    this.objectKind = objectKind;
  }

  public String getObjectId() {
    return objectId;
  }

  public void setObjectId(String objectId) {
    this.objectId = objectId;
  }

  public Boolean getSucceeded() {
    return succeeded;
  }

  public void setSucceeded(Boolean succeeded) {
    this.succeeded = succeeded;
  }

  public String getIp() {
    return ip;
  }

  public void setIp(String ip) {
    this.ip = ip;
  }

  public Integer getMinRows() {
    return minRows;
  }

  public void setMinRows(Integer minRows) {
    this.minRows = minRows;
  }
}
