package cn.bangfu.otherassistance;

import cn.bangfu.assistance.ReportedMove;
import cn.bangfu.kernel.Label;
import cn.bangfu.reporting.RecordKind;
import jakarta.enterprise.context.Dependent;

/** Projects go with their union (AST-107). */
@Dependent
public class OtherAssistanceMove extends ReportedMove {

  OtherAssistanceMove() {
    super("other_assistance", RecordKind.OTHER_ASSISTANCE, new Label("otherassistance.records"));
  }
}
