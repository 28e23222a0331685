package cn.bangfu.access;

/**
 * What a service method asks for. A permission with its level gives a set of rights; a right that
 * {@link #changes()} opens a business act and is audited, one that {@link #audited()} is audited
 * although it only reads (USR-101).
 */
public enum Right {
  /** Before log-in: nobody is known yet. */
  ANYBODY(Who.ANYBODY, null, null, false, false),
  /** Log-in attempts: nobody is known yet; the service records each one itself. */
  LOG_IN(Who.ANYBODY, null, null, false, false),
  /** Any caller who has finished the first-log-in steps. */
  LOGGED_IN(Who.READY, null, null, false, false),
  /** Any caller changing what is his own. */
  OWN_ACCOUNT(Who.LOGGED_IN, null, null, true, true),
  /** Looking at what the first-log-in steps show (USR-045, ORG-079). */
  FIRST_LOGIN_VIEW(Who.LOGGED_IN, null, null, false, false),
  /** The acts of the first-log-in steps. */
  FIRST_LOGIN(Who.LOGGED_IN, null, null, true, true),

  ARCHIVE_LIST(Who.READY, Permission.ARCHIVE, PermissionLevel.READ, false, false),
  ARCHIVE_VIEW(Who.READY, Permission.ARCHIVE, PermissionLevel.READ, false, true),
  ARCHIVE_REVEAL(Who.READY, Permission.ARCHIVE, PermissionLevel.HANDLE, false, true),
  /** The form with everything in clear, to be compared with the paper. */
  ARCHIVE_OPEN(Who.READY, Permission.ARCHIVE, PermissionLevel.HANDLE, false, true),
  /** A number of the whole country is asked for (USR-086). */
  ARCHIVE_LOOK_UP(Who.READY, Permission.ARCHIVE, PermissionLevel.HANDLE, false, true),
  ARCHIVE_PREPARE(Who.READY, Permission.ARCHIVE, PermissionLevel.HANDLE, false, false),
  ARCHIVE_FILE(Who.READY, Permission.ARCHIVE, PermissionLevel.HANDLE, true, true),
  ARCHIVE_EDIT(Who.READY, Permission.ARCHIVE, PermissionLevel.HANDLE, true, true),
  ARCHIVE_DELETE(Who.READY, Permission.ARCHIVE, PermissionLevel.HANDLE, true, true),
  ARCHIVE_REPORT(Who.READY, Permission.ARCHIVE, PermissionLevel.HANDLE, true, true),
  ARCHIVE_SEND_BACK(Who.READY, Permission.ARCHIVE, PermissionLevel.HANDLE, true, true),

  REMINDER_READ(Who.READY, Permission.REMINDER, PermissionLevel.READ, false, false),
  REMINDER_HANDLE(Who.READY, Permission.REMINDER, PermissionLevel.HANDLE, true, true),

  USER_ADMIN_VIEW(Who.READY, Permission.USER_ADMIN, PermissionLevel.HANDLE, false, false),
  USER_ADMIN(Who.READY, Permission.USER_ADMIN, PermissionLevel.HANDLE, true, true),
  UNION_CREATE(Who.READY, Permission.USER_ADMIN, PermissionLevel.HANDLE, true, true),
  UNION_EDIT(Who.READY, Permission.USER_ADMIN, PermissionLevel.HANDLE, true, true),
  UNION_DISABLE(Who.READY, Permission.USER_ADMIN, PermissionLevel.HANDLE, true, true),
  UNION_ENABLE(Who.READY, Permission.USER_ADMIN, PermissionLevel.HANDLE, true, true),
  UNION_DELETE(Who.READY, Permission.USER_ADMIN, PermissionLevel.HANDLE, true, true),
  UNION_SORT(Who.READY, Permission.USER_ADMIN, PermissionLevel.HANDLE, true, true),

  /** The own file of an import with its errors, which holds all it held (USR-149). */
  IMPORT_ERRORS(Who.READY, null, null, false, true),

  /** Stopping, taking back and continuing runs that are one's own. */
  JOB_OWN(Who.READY, null, null, true, true),
  /** All runs of background jobs, with counts and without data of the trade (USR-090). */
  JOB_VIEW(Who.READY, Permission.PLATFORM_SYSTEM, PermissionLevel.HANDLE, false, false),
  JOB_OPERATE(Who.READY, Permission.PLATFORM_SYSTEM, PermissionLevel.HANDLE, true, true),

  /** The system finds out what it has to do, or starts it; nothing is changed by that. */
  SYSTEM_PREPARE(Who.SYSTEM, null, null, false, false),
  /** Work of the system itself (nightly jobs); no person has it. */
  SYSTEM(Who.SYSTEM, null, null, true, true);

  enum Who {
    ANYBODY,
    LOGGED_IN,
    READY,
    SYSTEM
  }

  private final Who who;
  private final Permission permission;
  private final PermissionLevel level;
  private final boolean changes;
  private final boolean audited;

  Right(Who who, Permission permission, PermissionLevel level, boolean changes, boolean audited) {
    this.who = who;
    this.permission = permission;
    this.level = level;
    this.changes = changes;
    this.audited = audited;
  }

  Who who() {
    return who;
  }

  /** The permission that gives this right, or null if it does not depend on one. */
  public Permission permission() {
    return permission;
  }

  /** How far that permission has to go. */
  public PermissionLevel level() {
    return level;
  }

  /** True if the method writes: it runs in a business act. */
  public boolean changes() {
    return changes;
  }

  /** True if each call leaves an audit record. */
  public boolean audited() {
    return audited;
  }
}
