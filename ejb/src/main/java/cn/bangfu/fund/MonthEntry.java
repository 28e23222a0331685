package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/** What bank and cash box hold at the end of a month, as it is typed (FND-070, FND-072). */
public class MonthEntry implements Serializable {

  private static final long serialVersionUID = 1L;

  private BigDecimal bank;
  private BigDecimal cash;
  private String explanation;
  private BigDecimal cashOnHand;
  private BigDecimal bankDeposit;
  private BigDecimal workerLoans;
  private BigDecimal treasuryBonds;
  private BigDecimal otherHoldings;

  /** True if any form of holding is given. */
  public boolean isHoldings() {
    return Stream.of(cashOnHand, bankDeposit, workerLoans, treasuryBonds, otherHoldings)
        .anyMatch(Objects::nonNull);
  }

  /** The sum of the forms of holding. */
  public BigDecimal getHoldingsTotal() {
    return Stream.of(cashOnHand, bankDeposit, workerLoans, treasuryBonds, otherHoldings)
        .filter(Objects::nonNull)
        .reduce(Money.ZERO, BigDecimal::add);
  }

  public BigDecimal getBank() {
    return bank;
  }

  public void setBank(BigDecimal bank) {
    this.bank = bank;
  }

  public BigDecimal getCash() {
    return cash;
  }

  public void setCash(BigDecimal cash) {
    this.cash = cash;
  }

  public String getExplanation() {
    return explanation;
  }

  public void setExplanation(String explanation) {
    this.explanation = explanation;
  }

  public BigDecimal getCashOnHand() {
    return cashOnHand;
  }

  public void setCashOnHand(BigDecimal cashOnHand) {
    this.cashOnHand = cashOnHand;
  }

  public BigDecimal getBankDeposit() {
    return bankDeposit;
  }

  public void setBankDeposit(BigDecimal bankDeposit) {
    this.bankDeposit = bankDeposit;
  }

  public BigDecimal getWorkerLoans() {
    return workerLoans;
  }

  public void setWorkerLoans(BigDecimal workerLoans) {
    this.workerLoans = workerLoans;
  }

  public BigDecimal getTreasuryBonds() {
    return treasuryBonds;
  }

  public void setTreasuryBonds(BigDecimal treasuryBonds) {
    this.treasuryBonds = treasuryBonds;
  }

  public BigDecimal getOtherHoldings() {
    return otherHoldings;
  }

  public void setOtherHoldings(BigDecimal otherHoldings) {
    this.otherHoldings = otherHoldings;
  }
}
