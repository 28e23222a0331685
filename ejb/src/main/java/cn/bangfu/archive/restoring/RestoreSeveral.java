package cn.bangfu.archive.restoring;

import cn.bangfu.archive.HardshipCause;
import cn.bangfu.kernel.CleanText;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** Restores several archives for one common cause (ARC-090). */
public record RestoreSeveral(List<Line> lines, HardshipCause cause, String note)
    implements Serializable {

  /** One archive with its present income and expense of the year. */
  public record Line(long id, BigDecimal annualIncome, BigDecimal annualExpense)
      implements Serializable {}

  public RestoreSeveral {
    lines = List.copyOf(lines);
    note = CleanText.trim(note);
  }
}
