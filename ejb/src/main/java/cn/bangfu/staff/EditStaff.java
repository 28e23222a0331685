package cn.bangfu.staff;

import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import java.util.Map;

/**
 * All values of an account as they shall be (USR-008).
 *
 * @param version what was read, so that a save over somebody else's change is noticed
 * @param unionId another than now moves the person (USR-012)
 */
public record EditStaff(
    long userId,
    int version,
    long unionId,
    StaffData data,
    Map<Permission, PermissionLevel> permissions) {

  public EditStaff {
    permissions = PermissionRules.held(permissions);
  }
}
