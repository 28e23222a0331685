package cn.bangfu.fund;

import java.math.BigDecimal;

/** Own income as it is typed (2.1). */
public class IncomeEntry extends EntryForm {

  private static final long serialVersionUID = 1L;

  private Long incomeType;
  private BigDecimal amount;
  private String payer;

  public Long getIncomeType() {
    return incomeType;
  }

  public void setIncomeType(Long incomeType) {
    this.incomeType = incomeType;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getPayer() {
    return payer;
  }

  public void setPayer(String payer) {
    this.payer = payer;
  }
}
