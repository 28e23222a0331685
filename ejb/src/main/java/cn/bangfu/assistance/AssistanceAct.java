package cn.bangfu.assistance;

/** What a user may do with a record. */
public enum AssistanceAct {
  EDIT,
  DELETE,
  REPORT,
  SEND_BACK
}
