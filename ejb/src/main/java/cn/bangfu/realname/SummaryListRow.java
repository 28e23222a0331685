package cn.bangfu.realname;

import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.reporting.ReportState;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** A table in a list (FND-052). */
public record SummaryListRow(
    long id,
    String tableNo,
    SummaryClass summaryClass,
    int fundYear,
    String fundType,
    String title,
    String ownerUnionName,
    String filler,
    LocalDate fillDate,
    int rowCount,
    BigDecimal total,
    ReportState state,
    Set<SummaryAct> acts)
    implements Serializable {

  /** True if the caller may do this. */
  public boolean may(SummaryAct act) {
    return acts.contains(act);
  }
}
