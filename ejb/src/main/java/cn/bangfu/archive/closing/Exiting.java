package cn.bangfu.archive.closing;

import cn.bangfu.kernel.CleanText;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * How a household has left hardship (FLD part 3.11).
 *
 * @param wayId value of the code table of ways
 * @param confirmed the user has seen that the income is still below the line (ARC-080)
 * @param unread fields whose typed text is no value, which is null then, with that text
 */
public record Exiting(
    Long wayId,
    LocalDate date,
    BigDecimal annualIncome,
    BigDecimal annualExpense,
    String note,
    boolean confirmed,
    Map<String, String> unread)
    implements Serializable {

  public Exiting {
    note = CleanText.trim(note);
    unread = Map.copyOf(unread);
  }

  /** The same of values that all were read. */
  public Exiting(
      Long wayId,
      LocalDate date,
      BigDecimal annualIncome,
      BigDecimal annualExpense,
      String note,
      boolean confirmed) {
    this(wayId, date, annualIncome, annualExpense, note, confirmed, Map.of());
  }
}
