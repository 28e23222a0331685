package cn.bangfu.realname;

import cn.bangfu.assistance.SummaryClass;
import java.util.Arrays;
import java.util.List;

/** The two shelves of summary tables: central money and all other money (part 40, 2.4). */
public enum FundGroup {
  CENTRAL,
  LOCAL;

  private static final String CENTRAL_MONEY = "CENTRAL";

  /** The shelf on which tables of a fund type stand, by the constant of the type or null. */
  public static FundGroup of(String fundType) {
    return CENTRAL_MONEY.equals(fundType) ? CENTRAL : LOCAL;
  }

  /** Its classes: central money has none for other help (FND-052). */
  public List<SummaryClass> classes() {
    return Arrays.stream(SummaryClass.values()).filter(this::has).toList();
  }

  /** True if tables of this class stand here. */
  public boolean has(SummaryClass summaryClass) {
    return this == LOCAL || summaryClass != SummaryClass.OTHER;
  }
}
