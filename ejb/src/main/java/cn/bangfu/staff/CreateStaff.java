package cn.bangfu.staff;

import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import java.util.Map;

/**
 * A new account of a union (USR-001).
 *
 * @param password the typed one with {@link PasswordMode#OWN}, else ignored
 */
public record CreateStaff(
    long unionId,
    StaffData data,
    Map<Permission, PermissionLevel> permissions,
    PasswordMode mode,
    String password,
    String passwordAgain) {

  public CreateStaff {
    permissions = PermissionRules.held(permissions);
  }

  /** Without the password, wherever it is printed (USR-052). */
  @Override
  public String toString() {
    return "CreateStaff[" + unionId + ", " + data.loginName() + "]";
  }
}
