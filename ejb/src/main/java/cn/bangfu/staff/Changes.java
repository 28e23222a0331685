package cn.bangfu.staff;

import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import java.util.Map;

/** What an act changed, in the words of the audit trail (USR-102); never a password. */
final class Changes {

  private Changes() {}

  static String state(AccountState before, AccountState after) {
    return "state: " + before + " -> " + after;
  }

  static String union(long before, long after) {
    return "; union: " + before + " -> " + after;
  }

  static String permissions(
      Map<Permission, PermissionLevel> before, Map<Permission, PermissionLevel> after) {
    StringBuilder changes = new StringBuilder();
    for (Permission permission : Permission.values()) {
      PermissionLevel was = before.getOrDefault(permission, PermissionLevel.NONE);
      PermissionLevel is = after.getOrDefault(permission, PermissionLevel.NONE);
      if (was != is) {
        changes.append("; ").append(permission).append(": ").append(was).append(" -> ").append(is);
      }
    }
    return changes.toString();
  }
}
