package cn.bangfu.web.assistance;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.assistance.entry.HelpableFilter;
import java.io.Serializable;
import java.time.LocalDate;

/** Which households are looked for, as it is typed (AST-074). */
public class HelpableConditions implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long unionId;
  private boolean ownOnly;
  private String employeeNo;
  private String name;
  private String idNo;
  private String employer;
  private ArchiveType type;
  private HardshipCategory category;
  private ArchiveLevel level;
  private HardshipCause cause;
  private LocalDate assistedBefore;

  /** Empties what was typed; the chosen union stays. */
  void clear() {
    employeeNo = null;
    name = null;
    idNo = null;
    employer = null;
    type = null;
    category = null;
    level = null;
    cause = null;
    assistedBefore = null;
  }

  HelpableFilter filter() {
    return new HelpableFilter(
        unionId,
        ownOnly,
        employeeNo,
        name,
        idNo,
        employer,
        type,
        category,
        level,
        cause,
        assistedBefore);
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public boolean isOwnOnly() {
    return ownOnly;
  }

  public void setOwnOnly(boolean ownOnly) {
    this.ownOnly = ownOnly;
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

  public ArchiveType getType() {
    return type;
  }

  public void setType(ArchiveType type) {
    this.type = type;
  }

  public HardshipCategory getCategory() {
    return category;
  }

  public void setCategory(HardshipCategory category) {
    this.category = category;
  }

  public ArchiveLevel getLevel() {
    return level;
  }

  public void setLevel(ArchiveLevel level) {
    this.level = level;
  }

  public HardshipCause getCause() {
    return cause;
  }

  public void setCause(HardshipCause cause) {
    this.cause = cause;
  }

  public LocalDate getAssistedBefore() {
    return assistedBefore;
  }

  public void setAssistedBefore(LocalDate assistedBefore) {
    this.assistedBefore = assistedBefore;
  }
}
