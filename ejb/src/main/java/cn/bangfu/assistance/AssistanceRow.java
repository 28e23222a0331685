package cn.bangfu.assistance;

import cn.bangfu.reporting.ReportState;
import cn.bangfu.sheet.ValueRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * One line of a list of records, as the caller's union sees it (AST-008).
 *
 * @param headName of the head; outside the caller's unions of the person that was helped (AST-016)
 * @param measures each measure with its fund type
 * @param reportState null where a record of other unions is shown beside an archive
 * @param further values of the columns that were asked for beyond these
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
    Set<AssistanceAct> acts,
    Map<String, Object> further)
    implements ValueRow, Serializable {

  /** True if the caller may do this. */
  public boolean may(AssistanceAct act) {
    return acts.contains(act);
  }

  @Override
  public Object value(String code) {
    return switch (code) {
      case "recordNo" -> recordNo;
      case "employeeNo" -> employeeNo;
      case "employeeName" -> headName;
      case "ownerUnion" -> ownerUnionName;
      case "category" -> category;
      case "date" -> date;
      case "measures" -> measures;
      case "totalAmount" -> totalAmount;
      case "state" -> reportState;
      default -> further.get(code);
    };
  }
}
