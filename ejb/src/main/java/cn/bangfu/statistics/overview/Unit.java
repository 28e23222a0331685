package cn.bangfu.statistics.overview;

import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import java.math.BigDecimal;
import java.text.DecimalFormat;

/** What a figure is measured in, and how it is written. */
public enum Unit {
  COUNT("#,##0", "", ColumnKind.NUMBER),
  MONEY("#,##0.00", "", ColumnKind.MONEY),
  PERCENT("0.00", "%", ColumnKind.DECIMAL);

  private final String pattern;
  private final String sign;
  private final ColumnKind kind;

  Unit(String pattern, String sign, ColumnKind kind) {
    this.pattern = pattern;
    this.sign = sign;
    this.kind = kind;
  }

  /** The figure for people; a dash where there is none (STA-015). */
  public String text(BigDecimal figure) {
    return figure == null
        ? Texts.get("statistics.none")
        : new DecimalFormat(pattern).format(figure) + sign;
  }

  ColumnKind kind() {
    return kind;
  }
}
