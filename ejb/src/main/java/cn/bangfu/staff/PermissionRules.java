package cn.bangfu.staff;

import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.Violation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which permissions an account may be given together (USR-005, USR-022). */
final class PermissionRules {

  private PermissionRules() {}

  /** Only what is held; administration has no reading level and is handled where it is chosen. */
  static Map<Permission, PermissionLevel> held(Map<Permission, PermissionLevel> chosen) {
    Map<Permission, PermissionLevel> held = new EnumMap<>(Permission.class);
    chosen.forEach(
        (permission, level) -> {
          if (level != null && level != PermissionLevel.NONE) {
            held.put(
                permission, permission == Permission.USER_ADMIN ? PermissionLevel.HANDLE : level);
          }
        });
    return Map.copyOf(held);
  }

  static List<Violation> check(Map<Permission, PermissionLevel> held) {
    return held.isEmpty()
        ? List.of(Violation.of("permissions", StaffProblem.NO_PERMISSION))
        : List.of();
  }
}
