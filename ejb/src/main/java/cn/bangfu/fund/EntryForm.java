package cn.bangfu.fund;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** What is typed of every entry of money. */
public abstract class EntryForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private LocalDate date;
  private Long fundType;
  private Integer fundYear;
  private boolean fiscalBudget;
  private String voucherNo;
  private String remark;
  private UUID submission = UUID.randomUUID();

  public LocalDate getDate() {
    return date;
  }

  public void setDate(LocalDate date) {
    this.date = date;
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

  public boolean isFiscalBudget() {
    return fiscalBudget;
  }

  public void setFiscalBudget(boolean fiscalBudget) {
    this.fiscalBudget = fiscalBudget;
  }

  public String getVoucherNo() {
    return voucherNo;
  }

  public void setVoucherNo(String voucherNo) {
    this.voucherNo = voucherNo;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }

  public UUID getSubmission() {
    return submission;
  }
}
