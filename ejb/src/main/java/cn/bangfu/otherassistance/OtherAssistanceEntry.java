package cn.bangfu.otherassistance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A project as it is typed: new, or one that is changed. */
public class OtherAssistanceEntry implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long id;
  private int version;
  private UUID submission;
  private String projectName;
  private LocalDate date;
  private Integer peopleCount;
  private Long measure;
  private BigDecimal amount;
  private Long fundType;
  private Integer fundYear;
  private Long materialType;
  private Long expenditureKind;
  private String remark;
  private boolean summarized;
  private String overspendReason;

  /** An empty form. */
  public OtherAssistanceEntry() {
    submission = UUID.randomUUID();
  }

  OtherAssistanceEntry(OtherAssistance stored) {
    id = stored.getId();
    version = stored.getVersion();
    submission = stored.getSubmission();
    projectName = stored.getProjectName();
    date = stored.getProjectDate();
    peopleCount = stored.getPeopleCount();
    measure = stored.getMeasure();
    amount = stored.getAmount();
    fundType = stored.getFundType();
    fundYear = stored.getFundYear();
    materialType = stored.getMaterialType();
    expenditureKind = stored.getExpenditureKind();
    remark = stored.getRemark();
    summarized = stored.isSummarized();
  }

  public Long getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public UUID getSubmission() {
    return submission;
  }

  public String getProjectName() {
    return projectName;
  }

  public void setProjectName(String projectName) {
    this.projectName = projectName;
  }

  public LocalDate getDate() {
    return date;
  }

  public void setDate(LocalDate date) {
    this.date = date;
  }

  public Integer getPeopleCount() {
    return peopleCount;
  }

  public void setPeopleCount(Integer peopleCount) {
    this.peopleCount = peopleCount;
  }

  public Long getMeasure() {
    return measure;
  }

  public void setMeasure(Long measure) {
    this.measure = measure;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public Long getFundType() {
    return fundType;
  }

  public void setFundType(Long fundType) {
    this.fundType = fundType;
  }

  public Integer getFundYear() {
    return fundYear;
  }

  public void setFundYear(Integer fundYear) {
    this.fundYear = fundYear;
  }

  public Long getMaterialType() {
    return materialType;
  }

  public void setMaterialType(Long materialType) {
    this.materialType = materialType;
  }

  public Long getExpenditureKind() {
    return expenditureKind;
  }

  public void setExpenditureKind(Long expenditureKind) {
    this.expenditureKind = expenditureKind;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }

  /** Why more is spent than is there (FND-040), or null. */
  public String getOverspendReason() {
    return overspendReason;
  }

  public void setOverspendReason(String overspendReason) {
    this.overspendReason = overspendReason;
  }

  /** It stands in a summary table: what the table rests on stays (AST-115). */
  public boolean isSummarized() {
    return summarized;
  }
}
