package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.transfer.TransferFilter;

/** The conditions for archives to be transferred while they are typed (ARC-161). */
public class TransferConditions extends SimpleConditions {

  private static final long serialVersionUID = 1L;

  private ArchiveType archiveType;
  private LifeState lifeState;

  TransferFilter filter() {
    return new TransferFilter(
        getUnionId(),
        isIncludeSubordinates(),
        getEmployeeNo(),
        getName(),
        getIdNo(),
        getEmployer(),
        getHardshipCategory(),
        archiveType,
        lifeState);
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
