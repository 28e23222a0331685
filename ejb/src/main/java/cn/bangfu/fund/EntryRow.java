package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A row of the lists of income and of allotments (FND-014, FND-021).
 *
 * @param incomeType name of the income type, null for an allotment
 * @param otherUnion the other side of an allotment, as it was called then (ORG-065)
 * @param reversed so much of it was taken back, or null
 * @param reversesId number of the entry it takes back, with its number on paper
 */
public record EntryRow(
    long id,
    String entryNo,
    LocalDate date,
    String fundType,
    int fundYear,
    String incomeType,
    BigDecimal amount,
    boolean fiscalBudget,
    String payer,
    String otherUnion,
    String voucherNo,
    String remark,
    BigDecimal reversed,
    Long reversesId,
    String reversesNo,
    String enteredBy,
    OffsetDateTime enteredAt)
    implements Serializable {

  /** The number under which an entry and those against it are found (FND-033). */
  public String originalNo() {
    return reversesNo == null ? entryNo : reversesNo;
  }

  /** True if something of it can still be taken back. */
  public boolean isReversible() {
    return amount.signum() > 0 && (reversed == null || reversed.compareTo(amount) < 0);
  }
}
