package cn.bangfu.web.center;

import cn.bangfu.center.CenterFilter;
import cn.bangfu.center.CenterLevel;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The conditions for centres while they are typed (ORG-087). */
public class CenterConditions implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long unionId;
  private Boolean includeSubordinates = true;
  private String name;
  private String regionCode;
  private CenterLevel level;
  private Long cityClassId;
  private Long natureId;
  private Integer staffFrom;
  private Integer staffTo;
  private BigDecimal areaFrom;
  private BigDecimal areaTo;
  private Boolean coordination;
  private List<Long> services = new ArrayList<>();
  private LocalDate establishedFrom;
  private LocalDate establishedTo;

  CenterFilter filter() {
    return new CenterFilter(
        unionId,
        includeSubordinates == null || includeSubordinates,
        name,
        regionCode,
        level,
        cityClassId,
        natureId,
        staffFrom,
        staffTo,
        areaFrom,
        areaTo,
        coordination,
        services,
        establishedFrom,
        establishedTo);
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

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getRegionCode() {
    return regionCode;
  }

  public void setRegionCode(String regionCode) {
    this.regionCode = regionCode;
  }

  public CenterLevel getLevel() {
    return level;
  }

  public void setLevel(CenterLevel level) {
    this.level = level;
  }

  public Long getCityClassId() {
    return cityClassId;
  }

  public void setCityClassId(Long cityClassId) {
    this.cityClassId = cityClassId;
  }

  public Long getNatureId() {
    return natureId;
  }

  public void setNatureId(Long natureId) {
    this.natureId = natureId;
  }

  public Integer getStaffFrom() {
    return staffFrom;
  }

  public void setStaffFrom(Integer staffFrom) {
    this.staffFrom = staffFrom;
  }

  public Integer getStaffTo() {
    return staffTo;
  }

  public void setStaffTo(Integer staffTo) {
    this.staffTo = staffTo;
  }

  public BigDecimal getAreaFrom() {
    return areaFrom;
  }

  public void setAreaFrom(BigDecimal areaFrom) {
    this.areaFrom = areaFrom;
  }

  public BigDecimal getAreaTo() {
    return areaTo;
  }

  public void setAreaTo(BigDecimal areaTo) {
    this.areaTo = areaTo;
  }

  public Boolean getCoordination() {
    return coordination;
  }

  public void setCoordination(Boolean coordination) {
    this.coordination = coordination;
  }

  public List<Long> getServices() {
    return services;
  }

  public void setServices(List<Long> services) {
    this.services = services;
  }

  public LocalDate getEstablishedFrom() {
    return establishedFrom;
  }

  public void setEstablishedFrom(LocalDate establishedFrom) {
    this.establishedFrom = establishedFrom;
  }

  public LocalDate getEstablishedTo() {
    return establishedTo;
  }

  public void setEstablishedTo(LocalDate establishedTo) {
    this.establishedTo = establishedTo;
  }
}
