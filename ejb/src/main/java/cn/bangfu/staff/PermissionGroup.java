package cn.bangfu.staff;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Permissions that stand together in the form; each stands in one group. */
public enum PermissionGroup {
  ASSISTANCE(Permission.ARCHIVE, Permission.ASSISTANCE, Permission.OTHER_ASSISTANCE),
  SERVICE(
      Permission.PETITION,
      Permission.CONSULTATION,
      Permission.LEGAL_AID,
      Permission.EMPLOYMENT,
      Permission.TRAINING),
  FUND(Permission.REPORT_FORM, Permission.FUND, Permission.STATISTICS),
  INFORMATION(Permission.PUBLICATION, Permission.REMINDER, Permission.WARNING),
  CENTER(
      Permission.CENTER_DESK,
      Permission.CENTER_APPROVAL,
      Permission.SUPERMARKET,
      Permission.DONATION,
      Permission.CENTER_ACCOUNTANT,
      Permission.CENTER_CASHIER,
      Permission.CENTER_OFFICE),
  ADMINISTRATION(Permission.USER_ADMIN);

  private final List<Permission> permissions;

  PermissionGroup(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  public List<Permission> permissions() {
    return permissions;
  }

  /**
   * What can be granted now: permissions of modules that are on (USR-031), those of the service
   * centre only to people of a union that is one.
   */
  public static Set<Permission> offered(Caller caller, boolean center) {
    Set<Permission> offered = EnumSet.allOf(Permission.class);
    offered.removeIf(permission -> caller.modulesOff().contains(permission.module()));
    if (!center) {
      CENTER.permissions.forEach(offered::remove);
    }
    return offered;
  }
}
