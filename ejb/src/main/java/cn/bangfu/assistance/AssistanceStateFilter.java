package cn.bangfu.assistance;

/** The state filters above the list (AST-006). */
public enum AssistanceStateFilter {
  ALL,
  UNREPORTED,
  REPORTED,
  SENT_BACK,
  SUBORDINATE_UNREPORTED
}
