package cn.bangfu.access;

import static cn.bangfu.access.Permission.ARCHIVE;
import static cn.bangfu.access.Permission.STATISTICS;
import static cn.bangfu.access.Permission.USER_ADMIN;
import static cn.bangfu.access.PermissionLevel.HANDLE;
import static cn.bangfu.access.PermissionLevel.READ;

import java.util.Optional;

/**
 * What takes more than one permission, so that it stands on no single line of the table of rights:
 * the second one depends on what the user looks at or records (USR-026 to USR-028).
 */
final class CombinedRules {

  private CombinedRules() {}

  /**
   * An entry of the statistics, or the named records behind one of its figures (USR-026).
   *
   * @param module the permission that the entry names, or null if it names none
   */
  static Optional<AccessDenied> statistics(Caller caller, Permission module) {
    Optional<AccessDenied> refusal = lacks(caller, STATISTICS, READ);
    return refusal.isPresent() || module == null ? refusal : lacks(caller, module, READ);
  }

  /**
   * Recording something for a worker; where that makes an archive of his, archives must be handled
   * too (USR-027).
   */
  static Optional<AccessDenied> recording(
      Caller caller, Permission module, boolean createsArchive) {
    Optional<AccessDenied> refusal = lacks(caller, module, HANDLE);
    if (refusal.isPresent() || !createsArchive) {
      return refusal;
    }
    Optional<AccessDenied> ofArchive = lacks(caller, ARCHIVE, HANDLE);
    return ofArchive.isPresent() && ofArchive.get().problem() != AccessProblem.MODULE_OFF
        ? Optional.of(new AccessDenied(AccessProblem.NO_ARCHIVE_HANDLE))
        : ofArchive;
  }

  /** What is reserved for the user administrator in the module of the archives (USR-028). */
  static Optional<AccessDenied> administeringArchives(Caller caller) {
    Optional<AccessDenied> refusal = lacks(caller, USER_ADMIN, HANDLE);
    return refusal.isPresent() ? refusal : lacks(caller, ARCHIVE, HANDLE);
  }

  private static Optional<AccessDenied> lacks(
      Caller caller, Permission permission, PermissionLevel level) {
    if (caller.role().isPlatform()) {
      return Optional.of(new AccessDenied(AccessProblem.PLATFORM_ACCOUNT));
    }
    if (caller.modulesOff().contains(permission.module())) {
      return Optional.of(new AccessDenied(AccessProblem.MODULE_OFF));
    }
    if (!caller.holds(permission, READ)) {
      return Optional.of(new AccessDenied(AccessProblem.NO_PERMISSION, permission));
    }
    return caller.holds(permission, level)
        ? Optional.empty()
        : Optional.of(new AccessDenied(AccessProblem.NOT_PERMITTED));
  }
}
