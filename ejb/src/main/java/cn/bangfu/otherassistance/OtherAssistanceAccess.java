package cn.bangfu.otherassistance;

import cn.bangfu.assistance.ReportedAccess;
import jakarta.enterprise.context.Dependent;

/** The one door to projects by number. */
@Dependent
public class OtherAssistanceAccess extends ReportedAccess<OtherAssistance> {

  /** Kind of object in the audit trail. */
  public static final String OBJECT = "OTHER_ASSISTANCE";

  OtherAssistanceAccess() {
    super(OtherAssistance.class, OBJECT, OtherAssistanceProblem.OWN_RECORDS_ONLY);
  }
}
