package cn.bangfu.archive.closing;

import cn.bangfu.archive.IncomeRules;
import cn.bangfu.kernel.Typed;
import cn.bangfu.kernel.TypedAmount;
import cn.bangfu.kernel.TypedDate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** An exit from hardship as it is typed (ARC-079), in a form of its own or within another. */
public class ExitEntry implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int familySize;
  private Long wayId;
  private final TypedDate date = new TypedDate();
  private final TypedAmount annualIncome = new TypedAmount();
  private final TypedAmount annualExpense = new TypedAmount();
  private String note;

  /**
   * Empty fields.
   *
   * @param familySize the household size that the figure is computed with
   */
  public ExitEntry(int familySize, LocalDate today) {
    this.familySize = familySize;
    date.setValue(today);
  }

  /** What was typed, with all that could not be read. */
  public Exiting facts(boolean confirmed) {
    Map<String, String> unread = new HashMap<>();
    unread("date", date, unread);
    unread("annualIncome", annualIncome, unread);
    unread("annualExpense", annualExpense, unread);
    return new Exiting(
        wayId,
        date.getValue(),
        annualIncome.getValue(),
        annualExpense.getValue(),
        note,
        confirmed,
        unread);
  }

  private static void unread(String field, Typed<?> typed, Map<String, String> unread) {
    if (typed.isUnread()) {
      unread.put(field, typed.getUnread());
    }
  }

  /** Income per head and month; null while the income is missing (ARC-079). */
  public BigDecimal getMonthly() {
    return annualIncome.getValue() == null || familySize == 0
        ? null
        : IncomeRules.monthlyPerCapita(annualIncome.getValue(), familySize);
  }

  public Long getWayId() {
    return wayId;
  }

  public void setWayId(Long wayId) {
    this.wayId = wayId;
  }

  public TypedDate getDate() {
    return date;
  }

  public TypedAmount getAnnualIncome() {
    return annualIncome;
  }

  public TypedAmount getAnnualExpense() {
    return annualExpense;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
