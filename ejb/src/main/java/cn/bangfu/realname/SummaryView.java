package cn.bangfu.realname;

import cn.bangfu.reporting.ReportState;
import cn.bangfu.reporting.ReportingRecord;
import java.util.List;
import java.util.Set;

/** What the page of a table shows above its rows. */
public record SummaryView(
    SummaryTable table,
    String name,
    String fundType,
    String ownerUnion,
    ReportState state,
    Set<SummaryAct> acts,
    List<ReportingRecord> steps) {

  /** True if the caller may do this. */
  public boolean may(SummaryAct act) {
    return acts.contains(act);
  }
}
