package cn.bangfu.web.archive;

import cn.bangfu.archive.HardshipCategory;
import java.io.Serializable;

/** The simple conditions that all lists of archives have, while they are typed (ARC-015). */
public abstract class SimpleConditions implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long unionId;
  private boolean includeSubordinates;
  private String employeeNo;
  private String name;
  private String idNo;
  private String employer;
  private HardshipCategory hardshipCategory;

  /** Empties them; the union stays. */
  void clear() {
    employeeNo = null;
    name = null;
    idNo = null;
    employer = null;
    hardshipCategory = null;
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
}
