package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A line of the ledger (2.3).
 *
 * @param id of the entry, the allotment or the single piece of help
 * @param type what it is, in words
 * @param measure of own assistance
 * @param persons so many persons were helped with it
 * @param otherUnion the other side of an allotment, as it was called then (ORG-065)
 * @param recordId the record behind a single piece of help
 * @param reversed so much of it was taken back
 * @param reversesNo number of the entry it takes back, or null
 */
public record LedgerLine(
    LedgerKind kind,
    String key,
    Long id,
    LocalDate day,
    String type,
    Long fundType,
    String fundTypeName,
    Integer fundYear,
    BigDecimal income,
    BigDecimal expenditure,
    BigDecimal balance,
    Boolean fiscalBudget,
    String otherUnion,
    String entryNo,
    String voucherNo,
    String remark,
    String enteredBy,
    OffsetDateTime enteredAt,
    Long measure,
    Integer persons,
    Integer projects,
    Long recordId,
    BigDecimal reversed,
    String reversesNo)
    implements Serializable {

  /** True for a line that sums up others. */
  public boolean isSum() {
    return kind == LedgerKind.MONTH || kind == LedgerKind.CARRIED;
  }

  /** True for a running balance below zero (FND-009, FND-041). */
  public boolean isBelowZero() {
    return balance != null && balance.signum() < 0;
  }

  /** True for what has come in; no component of the record has this name. */
  public boolean isComingIn() {
    return kind == LedgerKind.INCOME || kind == LedgerKind.FROM_ABOVE;
  }

  public boolean isHelp() {
    return kind == LedgerKind.SPENT;
  }

  /** The number under which an entry and those against it are found (FND-033). */
  public String originalNo() {
    return reversesNo == null ? entryNo : reversesNo;
  }

  /** True for help of one day, measure, type and year together (FND-008). */
  public boolean isGrouped() {
    return isHelp() && entryNo == null;
  }

  /** True if it can be taken back where it was entered. */
  public boolean isReversible() {
    return (kind == LedgerKind.INCOME || kind == LedgerKind.TO_BELOW)
        && reversesNo == null
        && amount().signum() > 0
        && (reversed == null || reversed.compareTo(amount()) < 0);
  }

  private BigDecimal amount() {
    return income == null ? expenditure : income;
  }
}
