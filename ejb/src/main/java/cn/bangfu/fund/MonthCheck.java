package cn.bangfu.fund;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What an account was held against at the end of a month (FND-070). */
@Entity
@Table(name = "fund_month_check")
public class MonthCheck extends BaseEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_month_check_seq")
  @SequenceGenerator(name = "fund_month_check_seq", sequenceName = "fund_month_check_seq")
  private Long id;

  @Column(name = "union_id", updatable = false)
  private long unionId;

  @Column(name = "fund_type_id", updatable = false)
  private long fundType;

  @Column(name = "fund_year", updatable = false)
  private int fundYear;

  @Column(updatable = false)
  private LocalDate month;

  @Column(name = "month_balance")
  private BigDecimal monthBalance;

  @Column(name = "bank_balance")
  private BigDecimal bankBalance;

  @Column(name = "cash_balance")
  private BigDecimal cashBalance;

  private String explanation;

  @Column(name = "cash_on_hand")
  private BigDecimal cashOnHand;

  @Column(name = "bank_deposit")
  private BigDecimal bankDeposit;

  @Column(name = "worker_loans")
  private BigDecimal workerLoans;

  @Column(name = "treasury_bonds")
  private BigDecimal treasuryBonds;

  @Column(name = "other_holdings")
  private BigDecimal otherHoldings;

  protected MonthCheck() {}

  MonthCheck(FundKey key, LocalDate month) {
    unionId = key.unionId();
    fundType = key.fundType();
    fundYear = key.fundYear();
    this.month = month;
  }

  /** Takes over a checked form. */
  void take(MonthEntry typed, BigDecimal balance) {
    monthBalance = balance;
    bankBalance = typed.getBank();
    cashBalance = typed.getCash();
    explanation = typed.getExplanation();
    cashOnHand = typed.getCashOnHand();
    bankDeposit = typed.getBankDeposit();
    workerLoans = typed.getWorkerLoans();
    treasuryBonds = typed.getTreasuryBonds();
    otherHoldings = typed.getOtherHoldings();
  }

  /** The form as it was saved. */
  MonthEntry entry() {
    MonthEntry entry = new MonthEntry();
    entry.setBank(bankBalance);
    entry.setCash(cashBalance);
    entry.setExplanation(explanation);
    entry.setCashOnHand(cashOnHand);
    entry.setBankDeposit(bankDeposit);
    entry.setWorkerLoans(workerLoans);
    entry.setTreasuryBonds(treasuryBonds);
    entry.setOtherHoldings(otherHoldings);
    return entry;
  }

  public Long getId() {
    return id;
  }

  public long getFundType() {
    return fundType;
  }

  public int getFundYear() {
    return fundYear;
  }

  /** The balance of the month as it was when it was checked. */
  public BigDecimal getMonthBalance() {
    return monthBalance;
  }
}
