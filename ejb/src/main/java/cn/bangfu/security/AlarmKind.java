package cn.bangfu.security;

/**
 * What raises a security alarm (USR-113). The sentence of each stands under {@code security.alarm.}
 * and its name; the arguments of {@link SecurityAlarms#raise} fill it.
 */
public enum AlarmKind {
  /** Args: log-in name, name of the union. A platform account or user administrator is locked. */
  ACCOUNT_LOCKED,
  /** Args: address, failures within ten minutes. */
  ADDRESS_BLOCKED,
  /** Args: log-in name, name of the union, limit of archives a day. */
  REVEALED_OVER_LIMIT,
  /** USR-086: args: log-in name, name of the union, limit of look-ups a day. */
  LOOK_UPS_OVER_LIMIT,
  /** Args: log-in name, name of the union, limit of archives looked at within ten minutes. */
  MASS_READING,
  /** Args: log-in name, name of the union, rows, time. */
  EXPORT_OUTSIDE_HOURS,
  /** Args: first broken sequence number. */
  CHAIN_BROKEN,
  /** BAT-093: args: month of the audit trail that could not be filed. */
  AUDIT_ARCHIVE_FAILED,
  /** USR-117: args: kind of object, number of the object. */
  VALUE_TAMPERED,
  /** Args: log-in name, number of the application. */
  NATIONAL_BULK_EXPORT,
  /** Args: name of the authority, end of validity. */
  REVOCATION_LIST_EXPIRED,
  /** USR-058: args: name of the authority, address of its responder. */
  RESPONDER_SILENT,
  /** Args: log-in name, name of the union, refusals within ten minutes. */
  REFUSED_REQUESTS,
  /** Args: per cent of the space set for the audit trail. */
  AUDIT_SPACE,
  /** Args: seconds by which application and database differ. */
  CLOCK_DEVIATION
}
