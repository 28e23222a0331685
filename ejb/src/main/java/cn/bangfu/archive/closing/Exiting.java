package cn.bangfu.archive.closing;

import cn.bangfu.kernel.CleanText;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How a household has left hardship (FLD part 3.11).
 *
 * @param wayId value of the code table of ways
 * @param confirmed the user has seen that the income is still below the line (ARC-080)
 */
public record Exiting(
    Long wayId,
    LocalDate date,
    BigDecimal annualIncome,
    BigDecimal annualExpense,
    String note,
    boolean confirmed)
    implements Serializable {

  public Exiting {
    note = CleanText.trim(note);
  }
}
