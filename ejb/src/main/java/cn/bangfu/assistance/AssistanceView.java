package cn.bangfu.assistance;

import cn.bangfu.archive.closing.Exit;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.reporting.ReportingRecord;
import java.util.List;
import java.util.Set;

/**
 * What the detail page shows of a record (AST-053).
 *
 * @param archiveSeen the archive lies in the caller's scope; otherwise neither its number of
 *     employee nor the help of others is shown (AST-017)
 * @param idNo of the head, masked
 * @param ownerUnion full path of names
 * @param filingUnionAtAssist full path of names
 * @param state null for a record of other unions beside an archive of the scope
 * @param exit how the household left hardship with this help, or null (AST-080)
 * @param exitable the caller may record that it does
 * @param others all records of the archive, this one among them; null if they are not shown
 */
public record AssistanceView(
    Assistance record,
    boolean archiveSeen,
    String headName,
    String employeeNo,
    String idNo,
    String beneficiary,
    String ownerUnion,
    String filingUnionAtAssist,
    ReportState state,
    Set<AssistanceAct> acts,
    Exit exit,
    boolean exitable,
    AssistancesOfArchive others,
    List<ChangedValue> changes,
    List<ReportingRecord> steps) {

  /** True if the caller may do this. */
  public boolean may(AssistanceAct act) {
    return acts.contains(act);
  }
}
