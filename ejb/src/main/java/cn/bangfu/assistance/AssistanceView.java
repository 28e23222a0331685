package cn.bangfu.assistance;

import cn.bangfu.archive.ArchiveView;
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
 * @param headName of the head; outside the caller's unions of the person that was helped (AST-016)
 * @param idNo of the same person, masked
 * @param beneficiary null outside the caller's unions
 * @param household its summary, class-A data masked; null like the help of others
 * @param ownerUnion full path of names
 * @param holderUnion name of the union it was reported to
 * @param filingUnionAtAssist full path of names
 * @param state null for a record of other unions beside an archive of the scope
 * @param exit how the household left hardship with this help, or null (AST-080)
 * @param exitable the caller may record that it does
 * @param source the event of another module that made it, or null (part 30 A.16)
 * @param overspendReasons why more was spent than was there (FND-040)
 * @param others all records of the archive, this one among them; null if they are not shown
 */
public record AssistanceView(
    Assistance record,
    boolean archiveSeen,
    String headName,
    String employeeNo,
    String idNo,
    String beneficiary,
    ArchiveView household,
    String ownerUnion,
    String holderUnion,
    String filingUnionAtAssist,
    ReportState state,
    Set<AssistanceAct> acts,
    Exit exit,
    boolean exitable,
    SourceView source,
    AssistancesOfArchive others,
    List<ChangedValue> changes,
    List<ReportingRecord> steps,
    List<String> overspendReasons) {

  /** True if the caller may do this. */
  public boolean may(AssistanceAct act) {
    return acts.contains(act);
  }
}
