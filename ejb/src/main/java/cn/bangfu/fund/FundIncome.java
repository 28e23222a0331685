package cn.bangfu.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** Own income of a union, or an entry against one (2.1). */
@Entity
@Table(name = "fund_income")
public class FundIncome extends FundEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_income_seq")
  @SequenceGenerator(name = "fund_income_seq", sequenceName = "fund_income_seq")
  private Long id;

  @Column(name = "entry_no", updatable = false)
  private String entryNo;

  @Column(name = "union_id", updatable = false)
  private long unionId;

  @Column(name = "income_type_id", updatable = false)
  private long incomeType;

  @Column(updatable = false)
  private String payer;

  protected FundIncome() {}

  /** An entry as it was typed and checked. */
  FundIncome(String entryNo, long unionId, IncomeEntry typed, String by, OffsetDateTime at) {
    super(typed, typed.getAmount(), by, at);
    this.entryNo = entryNo;
    this.unionId = unionId;
    incomeType = typed.getIncomeType();
    payer = typed.getPayer();
  }

  /** The entry that takes back a part of another one (FND-028). */
  FundIncome(
      String entryNo, FundIncome original, ReversalEntry typed, String by, OffsetDateTime at) {
    super(original, typed, by, at);
    this.entryNo = entryNo;
    unionId = original.unionId;
    incomeType = original.incomeType;
    payer = original.payer;
  }

  @Override
  public Long getId() {
    return id;
  }

  public String getEntryNo() {
    return entryNo;
  }

  public long getUnionId() {
    return unionId;
  }

  public long getIncomeType() {
    return incomeType;
  }

  public String getPayer() {
    return payer;
  }
}
