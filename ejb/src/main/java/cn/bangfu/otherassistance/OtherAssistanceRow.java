package cn.bangfu.otherassistance;

import cn.bangfu.assistance.AssistanceAct;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.sheet.ValueRow;
import java.io.Serializable;
import java.util.Set;
import java.util.function.LongFunction;

/** One line of a list of projects, as the caller's union sees it (part 30 B.3). */
public record OtherAssistanceRow(
    OtherAssistance project,
    String ownerUnionName,
    String measure,
    String fundType,
    String materialType,
    String expenditureKind,
    ReportState state,
    Set<AssistanceAct> acts)
    implements ValueRow, Serializable {

  static OtherAssistanceRow of(
      OtherAssistance project,
      String ownerUnionName,
      LongFunction<String> codes,
      ReportState state,
      Set<AssistanceAct> acts) {
    return new OtherAssistanceRow(
        project,
        ownerUnionName,
        codes.apply(project.getMeasure()),
        codes.apply(project.getFundType()),
        codes.apply(project.getMaterialType()),
        codes.apply(project.getExpenditureKind()),
        state,
        acts);
  }

  public long id() {
    return project.getId();
  }

  /** True if the caller may do this. */
  public boolean may(AssistanceAct act) {
    return acts.contains(act);
  }

  @Override
  public Object value(String code) {
    return switch (code) {
      case "recordNo" -> project.getRecordNo();
      case "projectName" -> project.getProjectName();
      case "date" -> project.getProjectDate();
      case "peopleCount" -> project.getPeopleCount();
      case "measure" -> measure;
      case "amount" -> project.getAmount();
      case "fundType" -> fundType;
      case "fundYear" -> String.valueOf(project.getFundYear());
      case "materialType" -> materialType;
      case "expenditureKind" -> expenditureKind;
      case "remark" -> project.getRemark();
      case "ownerUnion" -> ownerUnionName;
      case "state" -> state;
      case "enteredBy" -> project.getEnteredBy();
      case "enteredAt" -> project.getEnteredAt();
      case "changedBy" -> project.getChangedBy();
      case "changedAt" -> project.getChangedAt();
      default -> null;
    };
  }
}
