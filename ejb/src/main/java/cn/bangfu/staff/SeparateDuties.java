package cn.bangfu.staff;

import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import java.util.Map;

/** Who gives the money out better does not keep its books; allowed, but said (FND-004). */
public final class SeparateDuties {

  private SeparateDuties() {}

  /** True if one person would hold both. */
  public static boolean together(Map<Permission, PermissionLevel> held) {
    return held(held, Permission.ASSISTANCE) && held(held, Permission.FUND);
  }

  private static boolean held(Map<Permission, PermissionLevel> held, Permission permission) {
    return held.getOrDefault(permission, PermissionLevel.NONE) != PermissionLevel.NONE;
  }
}
