package cn.bangfu.otherassistance;

import cn.bangfu.assistance.AssistanceAct;
import cn.bangfu.assistance.ChangedValue;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.reporting.ReportingRecord;
import java.util.List;
import java.util.Set;

/**
 * What the detail page shows of a project.
 *
 * @param ownerUnion full path of names
 * @param overspendReasons why it spent more than was there, oldest first (FND-040)
 */
public record OtherAssistanceView(
    OtherAssistance project,
    String ownerUnion,
    ReportState state,
    Set<AssistanceAct> acts,
    List<ChangedValue> changes,
    List<ReportingRecord> steps,
    List<String> overspendReasons) {

  /** True if the caller may do this. */
  public boolean may(AssistanceAct act) {
    return acts.contains(act);
  }
}
