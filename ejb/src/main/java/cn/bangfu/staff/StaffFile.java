package cn.bangfu.staff;

import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import java.util.Map;

/**
 * An account with its permissions, as it is opened to be looked at or changed.
 *
 * @param awaits true if its appointment waits for the security administrator (USR-020)
 */
public record StaffFile(User user, Map<Permission, PermissionLevel> permissions, boolean awaits) {

  /** Only what is held. */
  public StaffFile {
    permissions = Map.copyOf(permissions);
  }

  /** The values that people type. */
  public StaffData data() {
    return StaffData.of(user);
  }
}
