package cn.bangfu.archive.closing;

import cn.bangfu.archive.HardshipCause;
import cn.bangfu.kernel.CleanText;
import java.io.Serializable;
import java.math.BigDecimal;

/** Why a household is in hardship again (FLD part 3.12). */
public record Returning(
    BigDecimal annualIncome, BigDecimal annualExpense, HardshipCause cause, String note)
    implements Serializable {

  public Returning {
    note = CleanText.trim(note);
  }
}
