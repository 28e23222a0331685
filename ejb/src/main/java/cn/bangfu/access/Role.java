package cn.bangfu.access;

/**
 * What kind of account calls. Staff of a union get what their permissions open; the three platform
 * accounts run the installation without business data and hold no permission (USR-089).
 */
public enum Role {
  /** Staff of a union. */
  USER,
  SYSTEM_ADMIN,
  SECURITY_ADMIN,
  /** Of the country, or of the province whose union the account names. */
  AUDIT_ADMIN,
  /** Work that no person asked for: jobs and timers. */
  SYSTEM;

  public boolean isPlatform() {
    return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
  }
}
