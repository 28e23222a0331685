package cn.bangfu.fund;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Money for unions below as it is typed, one row for each (2.2, FND-021). */
public class AllocationEntry extends EntryForm {

  private static final long serialVersionUID = 1L;

  private String overspendReason;
  private List<Row> rows = new ArrayList<>();

  /** What one union gets. */
  public static class Row implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long toUnion;
    private BigDecimal amount;

    public Long getToUnion() {
      return toUnion;
    }

    public void setToUnion(Long toUnion) {
      this.toUnion = toUnion;
    }

    public BigDecimal getAmount() {
      return amount;
    }

    public void setAmount(BigDecimal amount) {
      this.amount = amount;
    }
  }

  /** A form with one empty row. */
  public AllocationEntry() {
    addRow();
  }

  public void addRow() {
    rows.add(new Row());
  }

  public void removeRow(Row row) {
    rows.remove(row);
    if (rows.isEmpty()) {
      addRow();
    }
  }

  /** The sum of what is filled in. */
  public BigDecimal getTotal() {
    return rows.stream()
        .map(Row::getAmount)
        .filter(Objects::nonNull)
        .reduce(Money.ZERO, BigDecimal::add);
  }

  public String getOverspendReason() {
    return overspendReason;
  }

  public void setOverspendReason(String overspendReason) {
    this.overspendReason = overspendReason;
  }

  public List<Row> getRows() {
    return rows;
  }
}
