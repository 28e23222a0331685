package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.closing.ClosedFilter;
import cn.bangfu.archive.closing.ClosingWay;
import java.io.Serializable;
import java.time.LocalDate;

/** The conditions of a list of closed archives while they are typed (ARC-077, ARC-082). */
public class ClosedListConditions implements Serializable {

  private static final long serialVersionUID = 1L;

  private boolean exited;
  private Long unionId;
  private boolean includeSubordinates;
  private String employeeNo;
  private String name;
  private String idNo;
  private String employer;
  private HardshipCategory hardshipCategory;
  private Long reasonId;
  private LocalDate from;
  private LocalDate to;
  private ClosingWay way;
  private Long reminderId;

  /** What a reminder speaks of, in the whole branch. */
  static ClosedListConditions ofReminder(Long reminder) {
    ClosedListConditions conditions = new ClosedListConditions();
    conditions.includeSubordinates = true;
    conditions.reminderId = reminder;
    return conditions;
  }

  ClosedFilter filter(boolean ofExits, ArchiveType type) {
    return new ClosedFilter(
        ofExits,
        type,
        unionId,
        includeSubordinates,
        employeeNo,
        name,
        idNo,
        employer,
        hardshipCategory,
        reasonId,
        from,
        to,
        way,
        reminderId);
  }

  /** Empties the conditions; the union stays. */
  void clear() {
    employeeNo = null;
    name = null;
    idNo = null;
    employer = null;
    hardshipCategory = null;
    reasonId = null;
    from = null;
    to = null;
    way = null;
    reminderId = null;
  }

  /** In the list of what can be restored: exits, otherwise cancellations. */
  public boolean isExited() {
    return exited;
  }

  public void setExited(boolean exited) {
    this.exited = exited;
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public boolean isIncludeSubordinates() {
    return includeSubordinates;
  }

  public void setIncludeSubordinates(boolean includeSubordinates) {
    this.includeSubordinates = includeSubordinates;
  }

  public String getEmployeeNo() {
    return employeeNo;
  }

  public void setEmployeeNo(String employeeNo) {
    this.employeeNo = employeeNo;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getIdNo() {
    return idNo;
  }

  public void setIdNo(String idNo) {
    this.idNo = idNo;
  }

  public String getEmployer() {
    return employer;
  }

  public void setEmployer(String employer) {
    this.employer = employer;
  }

  public HardshipCategory getHardshipCategory() {
    return hardshipCategory;
  }

  public void setHardshipCategory(HardshipCategory hardshipCategory) {
    this.hardshipCategory = hardshipCategory;
  }

  public Long getReasonId() {
    return reasonId;
  }

  public void setReasonId(Long reasonId) {
    this.reasonId = reasonId;
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

  public ClosingWay getWay() {
    return way;
  }

  public void setWay(ClosingWay way) {
    this.way = way;
  }
}
