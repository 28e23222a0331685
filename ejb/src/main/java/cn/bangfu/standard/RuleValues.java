package cn.bangfu.standard;

import cn.bangfu.kernel.CleanText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The parameters of a set of rules (part 25, 2.2) that are numbers or a choice. */
@Embeddable
public class RuleValues implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MEN = 60;
  private static final int WOMEN_WORKERS = 50;
  private static final int WOMEN_CADRES = 55;

  @Column(name = "border_factor")
  private BigDecimal borderFactor;

  @Column(name = "slight_factor")
  private BigDecimal slightFactor;

  @Enumerated(EnumType.STRING)
  private DeductionBase deduction;

  @Column(name = "medical_share")
  private Integer medicalShare;

  @Column(name = "severe_medical_share")
  private Integer severeMedicalShare;

  @Column(name = "supplement_factor")
  private BigDecimal supplementFactor;

  private Integer quota;

  @Column(name = "age_limit")
  private boolean ageLimit;

  @Column(name = "age_year")
  private Integer ageYear;

  @Column(name = "notice_days")
  private Integer noticeDays;

  @Column(name = "entry_days")
  private Integer entryDays;

  private Integer visitors;

  @Enumerated(EnumType.STRING)
  @Column(name = "category_check")
  private CheckMode categoryCheck;

  @Enumerated(EnumType.STRING)
  @Column(name = "cause_check")
  private CheckMode causeCheck;

  @Column(name = "rule_name")
  private String ruleName;

  public RuleValues() {}

  /** The same values, to be changed. */
  public RuleValues copy() {
    RuleValues copy = new RuleValues();
    copy.borderFactor = borderFactor;
    copy.slightFactor = slightFactor;
    copy.deduction = deduction;
    copy.medicalShare = medicalShare;
    copy.severeMedicalShare = severeMedicalShare;
    copy.supplementFactor = supplementFactor;
    copy.quota = quota;
    copy.ageLimit = ageLimit;
    copy.ageYear = ageYear;
    copy.noticeDays = noticeDays;
    copy.entryDays = entryDays;
    copy.visitors = visitors;
    copy.categoryCheck = categoryCheck;
    copy.causeCheck = causeCheck;
    copy.ruleName = ruleName;
    return copy;
  }

  /** Men born on this day or later are young enough (FIL-008); null without a limit. */
  public LocalDate getMenBornFrom() {
    return bornFrom(MEN);
  }

  public LocalDate getWomenWorkersBornFrom() {
    return bornFrom(WOMEN_WORKERS);
  }

  public LocalDate getWomenCadresBornFrom() {
    return bornFrom(WOMEN_CADRES);
  }

  private LocalDate bornFrom(int age) {
    return ageLimit && ageYear != null ? LocalDate.of(ageYear + 1 - age, 1, 1) : null;
  }

  public BigDecimal getBorderFactor() {
    return borderFactor;
  }

  public void setBorderFactor(BigDecimal borderFactor) {
    this.borderFactor = borderFactor;
  }

  public BigDecimal getSlightFactor() {
    return slightFactor;
  }

  public void setSlightFactor(BigDecimal slightFactor) {
    this.slightFactor = slightFactor;
  }

  public DeductionBase getDeduction() {
    return deduction;
  }

  public void setDeduction(DeductionBase deduction) {
    this.deduction = deduction;
  }

  /** Per cent of the household's income of a year. */
  public Integer getMedicalShare() {
    return medicalShare;
  }

  public void setMedicalShare(Integer medicalShare) {
    this.medicalShare = medicalShare;
  }

  /** Per cent of the household's income of a year. */
  public Integer getSevereMedicalShare() {
    return severeMedicalShare;
  }

  public void setSevereMedicalShare(Integer severeMedicalShare) {
    this.severeMedicalShare = severeMedicalShare;
  }

  public BigDecimal getSupplementFactor() {
    return supplementFactor;
  }

  public void setSupplementFactor(BigDecimal supplementFactor) {
    this.supplementFactor = supplementFactor;
  }

  /** Per cent of the recipients of the allowance. */
  public Integer getQuota() {
    return quota;
  }

  public void setQuota(Integer quota) {
    this.quota = quota;
  }

  public boolean isAgeLimit() {
    return ageLimit;
  }

  public void setAgeLimit(boolean ageLimit) {
    this.ageLimit = ageLimit;
  }

  public Integer getAgeYear() {
    return ageYear;
  }

  public void setAgeYear(Integer ageYear) {
    this.ageYear = ageYear;
  }

  public Integer getNoticeDays() {
    return noticeDays;
  }

  public void setNoticeDays(Integer noticeDays) {
    this.noticeDays = noticeDays;
  }

  public Integer getEntryDays() {
    return entryDays;
  }

  public void setEntryDays(Integer entryDays) {
    this.entryDays = entryDays;
  }

  public Integer getVisitors() {
    return visitors;
  }

  public void setVisitors(Integer visitors) {
    this.visitors = visitors;
  }

  public CheckMode getCategoryCheck() {
    return categoryCheck;
  }

  public void setCategoryCheck(CheckMode categoryCheck) {
    this.categoryCheck = categoryCheck;
  }

  public CheckMode getCauseCheck() {
    return causeCheck;
  }

  public void setCauseCheck(CheckMode causeCheck) {
    this.causeCheck = causeCheck;
  }

  public String getRuleName() {
    return ruleName;
  }

  public void setRuleName(String ruleName) {
    this.ruleName = CleanText.trim(ruleName);
  }
}
