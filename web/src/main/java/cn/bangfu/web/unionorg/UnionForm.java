package cn.bangfu.web.unionorg;

import cn.bangfu.unionorg.UnionData;
import cn.bangfu.unionorg.UnionIdentity;
import cn.bangfu.unionorg.UnionLevel;
import java.io.Serializable;

/** The data of a union while they are typed; the command itself is a record. */
public class UnionForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private String shortName;
  private UnionLevel unionLevel;
  private Long grassrootsTypeId;
  private String regionCode;
  private Boolean center;
  private String remark;
  private final UnionContactForm contact;

  public UnionForm(UnionData stored) {
    name = stored.identity().name();
    unionLevel = stored.identity().unionLevel();
    grassrootsTypeId = stored.identity().grassrootsTypeId();
    regionCode = stored.identity().regionCode();
    center = stored.identity().center();
    shortName = stored.shortName();
    remark = stored.remark();
    contact = new UnionContactForm(stored.contact());
  }

  UnionData command() {
    return new UnionData(
        new UnionIdentity(
            name, unionLevel, grassrootsTypeId, regionCode, Boolean.TRUE.equals(center)),
        shortName,
        contact.command(),
        remark);
  }

  public boolean isGrassroots() {
    return unionLevel == UnionLevel.GRASSROOTS;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getShortName() {
    return shortName;
  }

  public void setShortName(String shortName) {
    this.shortName = shortName;
  }

  public UnionLevel getUnionLevel() {
    return unionLevel;
  }

  public void setUnionLevel(UnionLevel unionLevel) {
    this.unionLevel = unionLevel;
  }

  public Long getGrassrootsTypeId() {
    return grassrootsTypeId;
  }

  public void setGrassrootsTypeId(Long grassrootsTypeId) {
    this.grassrootsTypeId = grassrootsTypeId;
  }

  public String getRegionCode() {
    return regionCode;
  }

  public void setRegionCode(String regionCode) {
    this.regionCode = regionCode;
  }

  public Boolean getCenter() {
    return center;
  }

  public void setCenter(Boolean center) {
    this.center = center;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }

  public UnionContactForm getContact() {
    return contact;
  }
}
