package cn.bangfu.assistance;

import cn.bangfu.reporting.ReportState;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * One line of a list of records, as the caller's union sees it (AST-008).
 *
 * @param measures each measure with its fund type
 * @param reportState null where a record of other unions is shown beside an archive
 */
public record AssistanceRow(
    long id,
    String recordNo,
    long archiveId,
    String employeeNo,
    String headName,
    long ownerUnionId,
    String ownerUnionName,
    AssistCategory category,
    LocalDate date,
    boolean assisted,
    AssistanceForm form,
    String measures,
    BigDecimal totalAmount,
    ReportState reportState,
    Set<AssistanceAct> acts)
    implements Serializable {

  /** True if the caller may do this. */
  public boolean may(AssistanceAct act) {
    return acts.contains(act);
  }
}
