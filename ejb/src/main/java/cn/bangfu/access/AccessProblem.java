package cn.bangfu.access;

import cn.bangfu.kernel.Problem;

/** Why a call is refused before anything is looked at. */
public enum AccessProblem implements Problem {
  /** Nobody is logged in. */
  NOT_LOGGED_IN,
  /** USR-024. */
  NOT_PERMITTED,
  /** ARC-001: args: the permission. */
  NO_PERMISSION,
  /** ARC-002. */
  ADMINISTRATORS_ONLY,
  /** BAT-022. */
  EXPORT_ADMINISTRATORS_ONLY,
  /** ORG-100: args: what only the national administrators do. */
  NATIONAL_ONLY,
  /** USR-042, ORG-081: the steps of the first log-in come first. */
  FIRST_LOGIN_OPEN,
  /** USR-091. */
  PLATFORM_ACCOUNT,
  /** USR-031. */
  MODULE_OFF,
  /** USR-097: a change of how the system runs says why. */
  REASON,
  /** USR-097; args: parameter, most characters. */
  PARAMETER_FORM,
  /** USR-097: somebody else changed it since it was shown. */
  PARAMETER_CHANGED_MEANWHILE,
  /** USR-027: what is recorded would make an archive. */
  NO_ARCHIVE_HANDLE,
  /** USR-079: the object lies outside the own union and those below. */
  OUT_OF_SCOPE,
  /** USR-106. */
  AUDIT_NOT_WRITTEN,
  /** ORG-070: the union is on its way to another superior. */
  UNION_MOVING
}
