package cn.bangfu.privacy;

/** The two registers of the security administrator (USR-137). */
public enum RegisterKind {
  IMPACT_ASSESSMENT,
  INCIDENT
}
