package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.transfer.TransferFilter;
import java.io.Serializable;

/** The conditions for archives to be transferred while they are typed (ARC-161). */
public class TransferConditions implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long unionId;
  private Boolean includeSubordinates = false;
  private String employeeNo;
  private String name;
  private String idNo;
  private String employer;
  private HardshipCategory hardshipCategory;
  private ArchiveType archiveType;
  private LifeState lifeState;

  TransferFilter filter() {
    return new TransferFilter(
        unionId,
        includeSubordinates != null && includeSubordinates,
        employeeNo,
        name,
        idNo,
        employer,
        hardshipCategory,
        archiveType,
        lifeState);
  }

  public Long getUnionId() {
    return unionId;
  }

  public void setUnionId(Long unionId) {
    this.unionId = unionId;
  }

  public Boolean getIncludeSubordinates() {
    return includeSubordinates;
  }

  public void setIncludeSubordinates(Boolean includeSubordinates) {
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

  public ArchiveType getArchiveType() {
    return archiveType;
  }

  public void setArchiveType(ArchiveType archiveType) {
    this.archiveType = archiveType;
  }

  public LifeState getLifeState() {
    return lifeState;
  }

  public void setLifeState(LifeState lifeState) {
    this.lifeState = lifeState;
  }
}
