package cn.bangfu.reporting;

/** What a step of a record's way was. */
public enum ReportingAction {
  REPORT,
  SEND_BACK,
  TRANSFER,
  UNION_MOVE
}
