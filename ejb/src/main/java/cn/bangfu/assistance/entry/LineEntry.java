package cn.bangfu.assistance.entry;

import cn.bangfu.assistance.AssistanceLine;
import cn.bangfu.assistance.NewLine;
import cn.bangfu.kernel.TypedAmount;
import java.io.Serializable;
import java.math.BigDecimal;

/** One line of money as it is typed. */
public class LineEntry implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long measure;
  private final TypedAmount amount = new TypedAmount();
  private Long fundType;
  private Integer fundYear;
  private boolean summarized;

  /** An empty line. */
  public LineEntry() {}

  LineEntry(AssistanceLine stored) {
    measure = stored.getMeasure();
    amount.setValue(stored.getAmount());
    fundType = stored.getFundType();
    fundYear = stored.getFundYear();
    summarized = stored.isSummarized();
  }

  LineEntry(LineEntry other) {
    measure = other.measure;
    amount.setText(other.amount.getText());
    fundType = other.fundType;
    fundYear = other.fundYear;
    summarized = other.summarized;
  }

  public Long getMeasure() {
    return measure;
  }

  public void setMeasure(Long measure) {
    this.measure = measure;
  }

  public BigDecimal getAmount() {
    return amount.getValue();
  }

  public void setAmount(BigDecimal amount) {
    this.amount.setValue(amount);
  }

  /** The amount as it is typed, readable or not (AST-031). */
  public TypedAmount getTypedAmount() {
    return amount;
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

  public boolean isSummarized() {
    return summarized;
  }

  /** True if nothing is typed. */
  public boolean isEmpty() {
    return measure == null && amount.getText() == null && fundType == null && fundYear == null;
  }

  /** True if the stored line says the same. */
  boolean same(AssistanceLine stored) {
    return measure != null
        && getAmount() != null
        && fundType != null
        && fundYear != null
        && stored.same(
            new NewLine(measure, getAmount(), fundType, fundYear, stored.getSummaryClass()));
  }
}
