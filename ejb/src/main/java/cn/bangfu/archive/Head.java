package cn.bangfu.archive;

import cn.bangfu.kernel.CleanText;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;

/** The worker whose household it is: what he has beside every person (FLD part 3.2). */
@MappedSuperclass
public abstract class Head extends Person {

  public static final int ADDRESS_MIN = 5;
  public static final int ADDRESS_MAX = 100;
  public static final int EMPLOYER_MIN = 2;
  public static final int EMPLOYER_MAX = 100;
  public static final int CONTRACT_MONTHS_MAX = 600;

  private static final long serialVersionUID = 1L;

  @Enumerated(EnumType.STRING)
  @Column(name = "staff_kind")
  private StaffKind staffKind;

  @Column(name = "work_status_id")
  private Long workStatus;

  @Column(name = "housing_type_id")
  private Long housingType;

  @Enumerated(EnumType.STRING)
  @Column(name = "floor_area")
  private FloorAreaBand floorArea;

  private String postcode;

  @Column(name = "work_start_date")
  private LocalDate workStartDate;

  @Column(name = "hukou_region_code")
  private String hukouRegion;

  @Column(name = "home_address")
  private String homeAddress;

  @Column(name = "home_region_code")
  private String homeRegion;

  private String employer;

  @Column(name = "employer_region_code")
  private String employerRegion;

  @Column(name = "single_parent")
  private Boolean singleParent;

  @Column(name = "contract_months")
  private Integer contractMonths;

  @Column(name = "unit_start_date")
  private LocalDate unitStartDate;

  @Override
  void emptyContract() {
    super.emptyContract();
    contractMonths = null;
  }

  /** FLD-008: the term follows the months; who chose an open-ended term by hand has none. */
  void followContractMonths() {
    if (contractMonths == null) {
      return;
    }
    if (getContractTerm() == null) {
      setContractTerm(ContractTerm.of(contractMonths));
    } else if (getContractTerm() == ContractTerm.OPEN_ENDED
        && ContractTerm.of(contractMonths) != ContractTerm.OPEN_ENDED) {
      contractMonths = null;
    }
  }

  public StaffKind getStaffKind() {
    return staffKind;
  }

  public void setStaffKind(StaffKind staffKind) {
    this.staffKind = staffKind;
  }

  public Long getWorkStatus() {
    return workStatus;
  }

  public void setWorkStatus(Long workStatus) {
    this.workStatus = workStatus;
  }

  public Long getHousingType() {
    return housingType;
  }

  public void setHousingType(Long housingType) {
    this.housingType = housingType;
  }

  public FloorAreaBand getFloorArea() {
    return floorArea;
  }

  public void setFloorArea(FloorAreaBand floorArea) {
    this.floorArea = floorArea;
  }

  public String getPostcode() {
    return postcode;
  }

  public void setPostcode(String postcode) {
    this.postcode = CleanText.number(postcode);
  }

  public LocalDate getWorkStartDate() {
    return workStartDate;
  }

  public void setWorkStartDate(LocalDate workStartDate) {
    this.workStartDate = workStartDate;
  }

  public String getHukouRegion() {
    return hukouRegion;
  }

  public void setHukouRegion(String hukouRegion) {
    this.hukouRegion = CleanText.trim(hukouRegion);
  }

  public String getHomeAddress() {
    return homeAddress;
  }

  public void setHomeAddress(String homeAddress) {
    this.homeAddress = CleanText.trim(homeAddress);
  }

  public String getHomeRegion() {
    return homeRegion;
  }

  public void setHomeRegion(String homeRegion) {
    this.homeRegion = CleanText.trim(homeRegion);
  }

  public String getEmployer() {
    return employer;
  }

  public void setEmployer(String employer) {
    this.employer = CleanText.trim(employer);
  }

  public String getEmployerRegion() {
    return employerRegion;
  }

  public void setEmployerRegion(String employerRegion) {
    this.employerRegion = CleanText.trim(employerRegion);
  }

  public Boolean getSingleParent() {
    return singleParent;
  }

  public void setSingleParent(Boolean singleParent) {
    this.singleParent = singleParent;
  }

  public Integer getContractMonths() {
    return contractMonths;
  }

  public void setContractMonths(Integer contractMonths) {
    this.contractMonths = contractMonths;
  }

  public LocalDate getUnitStartDate() {
    return unitStartDate;
  }

  public void setUnitStartDate(LocalDate unitStartDate) {
    this.unitStartDate = unitStartDate;
  }

  /** Another person is head now: what was known of the former one only is empty. */
  void becomeAnother() {
    staffKind = null;
    workStatus = null;
    workStartDate = null;
    employerRegion = null;
    singleParent = null;
    contractMonths = null;
    unitStartDate = null;
  }
}
