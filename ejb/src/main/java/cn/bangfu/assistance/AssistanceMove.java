package cn.bangfu.assistance;

import cn.bangfu.kernel.Label;
import cn.bangfu.reporting.RecordKind;
import jakarta.enterprise.context.Dependent;

/** Help that was given stays valid, whatever level its archive has now (AST-107). */
@Dependent
public class AssistanceMove extends ReportedMove {

  AssistanceMove() {
    super("assistance", RecordKind.ASSISTANCE, new Label("assistance.records"));
  }
}
