package cn.bangfu.web.center;

import cn.bangfu.center.CenterData;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The data of a centre while they are typed; the command itself is a record. */
public class CenterForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String centerName;
  private Long cityClassId;
  private Long natureId;
  private LocalDate establishedOn;
  private Integer approvedPosts;
  private Integer staffCount;
  private Integer fullTimeStaff;
  private Integer partTimeStaff;
  private BigDecimal floorArea;
  private Boolean coordination;
  private List<Long> services;
  private Integer windowCount;
  private String openingHours;
  private String intro;

  CenterForm(CenterData stored) {
    centerName = stored.centerName();
    cityClassId = stored.cityClassId();
    natureId = stored.natureId();
    establishedOn = stored.establishedOn();
    approvedPosts = stored.approvedPosts();
    staffCount = stored.staffCount();
    fullTimeStaff = stored.fullTimeStaff();
    partTimeStaff = stored.partTimeStaff();
    floorArea = stored.floorArea();
    coordination = stored.coordination();
    services = new ArrayList<>(stored.services());
    windowCount = stored.windowCount();
    openingHours = stored.openingHours();
    intro = stored.intro();
  }

  CenterData command() {
    return new CenterData(
        centerName,
        cityClassId,
        natureId,
        establishedOn,
        approvedPosts,
        staffCount,
        fullTimeStaff,
        partTimeStaff,
        floorArea,
        coordination,
        services,
        windowCount,
        openingHours,
        intro);
  }

  public String getCenterName() {
    return centerName;
  }

  public void setCenterName(String centerName) {
    this.centerName = centerName;
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

  public LocalDate getEstablishedOn() {
    return establishedOn;
  }

  public void setEstablishedOn(LocalDate establishedOn) {
    this.establishedOn = establishedOn;
  }

  public Integer getApprovedPosts() {
    return approvedPosts;
  }

  public void setApprovedPosts(Integer approvedPosts) {
    this.approvedPosts = approvedPosts;
  }

  public Integer getStaffCount() {
    return staffCount;
  }

  public void setStaffCount(Integer staffCount) {
    this.staffCount = staffCount;
  }

  public Integer getFullTimeStaff() {
    return fullTimeStaff;
  }

  public void setFullTimeStaff(Integer fullTimeStaff) {
    this.fullTimeStaff = fullTimeStaff;
  }

  public Integer getPartTimeStaff() {
    return partTimeStaff;
  }

  public void setPartTimeStaff(Integer partTimeStaff) {
    this.partTimeStaff = partTimeStaff;
  }

  public BigDecimal getFloorArea() {
    return floorArea;
  }

  public void setFloorArea(BigDecimal floorArea) {
    this.floorArea = floorArea;
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

  public Integer getWindowCount() {
    return windowCount;
  }

  public void setWindowCount(Integer windowCount) {
    this.windowCount = windowCount;
  }

  public String getOpeningHours() {
    return openingHours;
  }

  public void setOpeningHours(String openingHours) {
    this.openingHours = openingHours;
  }

  public String getIntro() {
    return intro;
  }

  public void setIntro(String intro) {
    this.intro = intro;
  }
}
