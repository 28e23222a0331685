package cn.bangfu.access;

import java.util.List;

/**
 * What kind of event a record of the trail is about; told by the beginning of its name (USR-101).
 */
public enum AuditCategory {
  LOG_IN("LOG_IN", "LOG_OUT", "SESSION", "FIRST_LOGIN", "OWN_", "PASSWORD", "CERTIFICATE", "TOTP"),
  ACCOUNT(
      "USER_", "ACCOUNT", "STAFF_", "PLATFORM_", "PERMISSION", "APPOINTMENT_", "NATIONAL_ADMIN_"),
  UNION("UNION_", "ORG_", "CENTRE_"),
  REFERENCE("CODE_", "REGION_", "CALENDAR_"),
  SETTING("SECURITY_", "PARAMETER", "MODULE_", "SYSTEM_", "KEY_", "TRUST"),
  ARCHIVE("ARCHIVE_", "EXPORT_"),
  REMINDER("REMINDER_"),
  JOB("JOB_", "SYSTEM"),
  AUDIT("AUDIT_"),
  PRIVACY("PRIVACY_"),
  PUBLICATION("NOTICE_", "BRIEF_", "PUBLICATION_"),
  OTHER;

  private final List<String> beginnings;

  AuditCategory(String... beginnings) {
    this.beginnings = List.of(beginnings);
  }

  /** The first category one of whose beginnings the event has. */
  public static AuditCategory of(String event) {
    for (AuditCategory category : values()) {
      if (category.beginnings.stream().anyMatch(event::startsWith)) {
        return category;
      }
    }
    return OTHER;
  }
}
