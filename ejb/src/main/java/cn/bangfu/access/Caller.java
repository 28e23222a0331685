package cn.bangfu.access;

import java.util.Map;
import java.util.Set;

/**
 * Who calls, read anew for every request, so that a change of rights holds at the next one
 * (USR-008).
 *
 * @param unionPath ids of the union's way from the root, {@code /1/15/207/}
 * @param unionDepth 1 for the root
 * @param unionLevel 0 (national) to 4 (grass roots)
 * @param permissions what is granted, whether its module is on or not
 * @param modulesOff the modules that are switched off (USR-031)
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
    Map<Permission, PermissionLevel> permissions,
    Role role,
    Set<AppModule> modulesOff) {

  /**
   * Stands for a person's name in records of the system's own work; shown as a text of the bundle.
   */
  public static final String SYSTEM_NAME = "SYSTEM";

  /** The caller of work that no person asked for. */
  public static final Caller SYSTEM =
      new Caller(
          0,
          SYSTEM_NAME,
          SYSTEM_NAME,
          0,
          SYSTEM_NAME,
          "/",
          0,
          0,
          FirstLoginStage.READY,
          Map.of(),
          Role.SYSTEM,
          Set.of());

  public Caller {
    permissions = Map.copyOf(permissions);
    modulesOff = Set.copyOf(modulesOff);
  }

  /** A user, all modules on. */
  public Caller(
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
    this(
        userId,
        loginName,
        name,
        unionId,
        unionName,
        unionPath,
        unionDepth,
        unionLevel,
        stage,
        permissions,
        Role.USER,
        Set.of());
  }

  /** True if the permission is held at least at this level. */
  public boolean holds(Permission permission, PermissionLevel level) {
    return permissions.getOrDefault(permission, PermissionLevel.NONE).covers(level);
  }

  /** True if this caller has the right, wherever the object lies. */
  public boolean has(Right right) {
    return right.refusal(this).isEmpty();
  }

  public boolean isSystem() {
    return role == Role.SYSTEM;
  }

  /** Own union and everything below it (USR-079). */
  public Scope scope() {
    return new Scope(unionId, unionPath, unionDepth, unionLevel);
  }
}
