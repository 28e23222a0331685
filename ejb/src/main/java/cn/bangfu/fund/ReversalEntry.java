package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What is taken back of an entry, as it is typed (FND-028). */
public class ReversalEntry implements Serializable {

  private static final long serialVersionUID = 1L;

  private LocalDate date;
  private BigDecimal amount;
  private String reason;
  private String overspendReason;
  private UUID submission = UUID.randomUUID();

  public LocalDate getDate() {
    return date;
  }

  public void setDate(LocalDate date) {
    this.date = date;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getOverspendReason() {
    return overspendReason;
  }

  public void setOverspendReason(String overspendReason) {
    this.overspendReason = overspendReason;
  }

  public UUID getSubmission() {
    return submission;
  }
}
