package cn.bangfu.access;

import java.util.Map;

/**
 * Who calls, read anew for every request, so that a change of rights holds at the next one
 * (USR-008).
 *
 * @param unionPath ids of the union's way from the root, {@code /1/15/207/}
 * @param unionDepth 1 for the root
 * @param unionLevel 0 (national) to 4 (grass roots)
 */
public record Caller(
    long userId,
    String loginName,
    String name,
    long unionId,
    String unionName,
    String unionPath,
    int unionDepth,
    int unionLevel,
    FirstLoginStage stage,
    Map<Permission, PermissionLevel> permissions) {

  /**
   * Stands for a person's name in records of the system's own work; shown as a text of the bundle.
   */
  public static final String SYSTEM_NAME = "SYSTEM";

  /** The caller of work that no person asked for. */
  public static final Caller SYSTEM =
      new Caller(
          0, SYSTEM_NAME, SYSTEM_NAME, 0, SYSTEM_NAME, "/", 0, 0, FirstLoginStage.READY, Map.of());

  public Caller {
    permissions = Map.copyOf(permissions);
  }

  /** True if the permission is held at least at this level. */
  public boolean holds(Permission permission, PermissionLevel level) {
    return permissions.getOrDefault(permission, PermissionLevel.NONE).covers(level);
  }

  /** True if this caller has the right, wherever the object lies. */
  public boolean has(Right right) {
    if (isSystem()) {
      return true;
    }
    return switch (right.who()) {
      case ANYBODY, LOGGED_IN -> true;
      case READY ->
          stage == FirstLoginStage.READY
              && (right.permission() == null || holds(right.permission(), right.level()));
      case SYSTEM -> false;
    };
  }

  public boolean isSystem() {
    return userId == 0;
  }

  /** Own union and everything below it (USR-079). */
  public Scope scope() {
    return new Scope(unionId, unionPath, unionDepth, unionLevel);
  }
}
