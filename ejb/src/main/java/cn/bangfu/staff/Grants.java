package cn.bangfu.staff;

import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The permissions of accounts as they are stored (USR part 3.2); one line for each that is held.
 */
@Dependent
class Grants {

  private static final String INSERT =
      """
      insert into user_permission (user_id, permission, level, granted_at, granted_by)
      values (?1, ?2, ?3, ?4, ?5)
      """;

  private static final String UPDATE =
      """
      update user_permission set level = ?3, granted_at = ?4, granted_by = ?5
      where user_id = ?1 and permission = ?2
      """;

  private static final String DELETE =
      "delete from user_permission where user_id = ?1 and permission = ?2";

  @PersistenceContext EntityManager em;
  @Inject Appointments appointments;

  Map<Permission, PermissionLevel> of(long userId) {
    Map<Permission, PermissionLevel> held = new EnumMap<>(Permission.class);
    List<?> rows =
        em.createNativeQuery("select permission, level from user_permission where user_id = ?1")
            .setParameter(1, userId)
            .getResultList();
    for (Object found : rows) {
      Object[] row = (Object[]) found;
      held.put(Permission.valueOf((String) row[0]), PermissionLevel.valueOf((String) row[1]));
    }
    return held;
  }

  /** Makes these the permissions of an account; what stays as it was keeps date and grantor. */
  void set(
      long userId, Map<Permission, PermissionLevel> wanted, String grantor, OffsetDateTime at) {
    Map<Permission, PermissionLevel> held = of(userId);
    for (Permission permission : Permission.values()) {
      set(
          userId,
          permission,
          held.getOrDefault(permission, PermissionLevel.NONE),
          wanted.getOrDefault(permission, PermissionLevel.NONE),
          grantor,
          at);
    }
  }

  /** The permission of the administrator; the mark of the account is the caller's matter. */
  void giveAdministration(User user, String grantor, OffsetDateTime at) {
    set(
        user.getId(),
        Permission.USER_ADMIN,
        of(user.getId()).getOrDefault(Permission.USER_ADMIN, PermissionLevel.NONE),
        PermissionLevel.HANDLE,
        grantor,
        at);
  }

  /**
   * Takes the administration away, so that its place in the union is free (USR-021); an appointment
   * that waits for the account is withdrawn.
   */
  void freeAdministration(User user) {
    appointments.withdraw(user);
    if (user.isUserAdmin()) {
      user.administers(false);
      em.flush();
      delete(user.getId(), Permission.USER_ADMIN);
    }
  }

  private void set(
      long userId,
      Permission permission,
      PermissionLevel held,
      PermissionLevel wanted,
      String grantor,
      OffsetDateTime at) {
    if (held == wanted) {
      return;
    }
    if (wanted == PermissionLevel.NONE) {
      delete(userId, permission);
      return;
    }
    em.createNativeQuery(held == PermissionLevel.NONE ? INSERT : UPDATE)
        .setParameter(1, userId)
        .setParameter(2, permission.name())
        .setParameter(3, wanted.name())
        .setParameter(4, at)
        .setParameter(5, grantor)
        .executeUpdate();
  }

  private void delete(long userId, Permission permission) {
    em.createNativeQuery(DELETE)
        .setParameter(1, userId)
        .setParameter(2, permission.name())
        .executeUpdate();
  }
}
