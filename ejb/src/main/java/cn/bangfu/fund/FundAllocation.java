package cn.bangfu.fund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** Money from a union to one directly below it (2.2): expenditure there, income here, one row. */
@Entity
@Table(name = "fund_allocation")
public class FundAllocation extends FundEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_allocation_seq")
  @SequenceGenerator(name = "fund_allocation_seq", sequenceName = "fund_allocation_seq")
  private Long id;

  @Column(name = "allocation_no", updatable = false)
  private String allocationNo;

  @Column(name = "from_union_id", updatable = false)
  private long fromUnionId;

  @Column(name = "to_union_id", updatable = false)
  private long toUnionId;

  @Column(name = "row_no", updatable = false)
  private int rowNo;

  protected FundAllocation() {}

  /** One row of a form. */
  FundAllocation(
      String allocationNo,
      long fromUnionId,
      AllocationEntry typed,
      AllocationEntry.Row row,
      String by,
      OffsetDateTime at) {
    super(typed, row.getAmount(), by, at);
    this.allocationNo = allocationNo;
    this.fromUnionId = fromUnionId;
    toUnionId = row.getToUnion();
    rowNo = typed.getRows().indexOf(row);
  }

  /** The allotment that takes back a part of another one (FND-032). */
  FundAllocation(
      String allocationNo,
      FundAllocation original,
      ReversalEntry typed,
      String by,
      OffsetDateTime at) {
    super(original, typed, by, at);
    this.allocationNo = allocationNo;
    fromUnionId = original.fromUnionId;
    toUnionId = original.toUnionId;
  }

  @Override
  public Long getId() {
    return id;
  }

  public String getAllocationNo() {
    return allocationNo;
  }

  /** 拨款工会. */
  public long getFromUnionId() {
    return fromUnionId;
  }

  /** 收款工会. */
  public long getToUnionId() {
    return toUnionId;
  }
}
