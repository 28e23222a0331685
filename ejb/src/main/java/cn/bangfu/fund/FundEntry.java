package cn.bangfu.fund;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** An entry of money: made once, never changed, taken back by another one (FND-011). */
@MappedSuperclass
public abstract class FundEntry {

  @Column(name = "entry_date", updatable = false)
  private LocalDate date;

  @Column(name = "fund_type_id", updatable = false)
  private long fundType;

  @Column(name = "fund_year", updatable = false)
  private int fundYear;

  @Column(updatable = false)
  private BigDecimal amount;

  @Column(name = "fiscal_budget", updatable = false)
  private boolean fiscalBudget;

  @Column(name = "voucher_no", updatable = false)
  private String voucherNo;

  @Column(updatable = false)
  private String remark;

  @Column(name = "reverses_id", updatable = false)
  private Long reversesId;

  @Column(updatable = false)
  private UUID submission;

  @Column(name = "entered_at", updatable = false)
  private OffsetDateTime enteredAt;

  @Column(name = "entered_by", updatable = false)
  private String enteredBy;

  protected FundEntry() {}

  /** An entry as it was typed and checked. */
  FundEntry(EntryForm typed, BigDecimal amount, String by, OffsetDateTime at) {
    date = typed.getDate();
    fundType = typed.getFundType();
    fundYear = typed.getFundYear();
    this.amount = amount;
    fiscalBudget = typed.isFiscalBudget();
    voucherNo = typed.getVoucherNo();
    remark = typed.getRemark();
    submission = typed.getSubmission();
    enteredBy = by;
    enteredAt = at;
  }

  /** The entry that takes back a part of another one. */
  FundEntry(FundEntry original, ReversalEntry typed, String by, OffsetDateTime at) {
    date = typed.getDate();
    fundType = original.fundType;
    fundYear = original.fundYear;
    amount = typed.getAmount().negate();
    fiscalBudget = original.fiscalBudget;
    voucherNo = original.voucherNo;
    remark = typed.getReason();
    reversesId = original.getId();
    submission = typed.getSubmission();
    enteredBy = by;
    enteredAt = at;
  }

  public abstract Long getId();

  public LocalDate getDate() {
    return date;
  }

  public long getFundType() {
    return fundType;
  }

  public int getFundYear() {
    return fundYear;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public boolean isFiscalBudget() {
    return fiscalBudget;
  }

  public String getVoucherNo() {
    return voucherNo;
  }

  public String getRemark() {
    return remark;
  }

  /** The entry it takes back, or null. */
  public Long getReversesId() {
    return reversesId;
  }

  public OffsetDateTime getEnteredAt() {
    return enteredAt;
  }

  public String getEnteredBy() {
    return enteredBy;
  }
}
