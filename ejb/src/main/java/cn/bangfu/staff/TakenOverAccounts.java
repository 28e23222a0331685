package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.unionorg.Union;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the accounts of people of old systems, for who has checked the right (USR-147). */
@Dependent
public class TakenOverAccounts {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject StaffAccess access;
  @Inject NewAccounts accounts;
  @Inject InitialPasswords initial;
  @Inject LoginNames names;
  @Inject Grants grants;
  @Inject Administration administration;
  @Inject Appointments appointments;

  /** What is wrong with the values of a person. */
  public List<Violation> check(StaffData data) {
    return PersonRules.check(data);
  }

  /**
   * The initial password of accounts that are made together. A drawn one is known to nobody: the
   * administrators reset those accounts (USR-051).
   */
  public String firstHash() {
    return PasswordHash.of(initial.next("taken-over").text());
  }

  /** True if any account has the name, or had it. */
  public boolean isTaken(String loginName) {
    return find(loginName).isPresent();
  }

  /** True if a live account of this union has the name. */
  public boolean isOfUnion(String loginName, long unionId) {
    return find(loginName)
        .filter(
            user -> user.getUnionId() == unionId && user.getRole() == Role.USER && user.isLive())
        .isPresent();
  }

  /** The account of that name. */
  public long idOf(String loginName) {
    return find(loginName).orElseThrow().getId();
  }

  /** True if somebody administers the union, or waits to. */
  public boolean administered(long unionId) {
    return administration.holder(unionId).isPresent() || appointments.ofUnion(unionId).isPresent();
  }

  /** True if the account of that name is the one who does. */
  public boolean administers(String loginName) {
    return find(loginName)
        .filter(user -> user.isUserAdmin() || appointments.ofUser(user.getId()).isPresent())
        .isPresent();
  }

  /** True if an administrator of this union has to be confirmed (USR-020). */
  public boolean waitsForConfirmation(long unionId) {
    return Administration.needsConfirmation(em.find(Union.class, unionId));
  }

  /** A new account, to be verified and with a password to be changed. */
  public long make(long unionId, StaffData data, String hash) {
    User user = accounts.insert(unionId, data, hash, access.lastInFirstLayer(unionId));
    names.flush();
    return user.getId();
  }

  /**
   * Gives an account these permissions beside those it has, all to handle.
   *
   * @return true if the administration waits for its confirmation
   */
  public boolean grant(long userId, Set<Permission> permissions) {
    User user = em.find(User.class, userId);
    Map<Permission, PermissionLevel> held = new EnumMap<>(Permission.class);
    held.putAll(grants.of(userId));
    permissions.stream()
        .filter(permission -> permission != Permission.USER_ADMIN)
        .forEach(permission -> held.put(permission, PermissionLevel.HANDLE));
    grants.set(userId, held, callers.known().name(), today.now());
    return permissions.contains(Permission.USER_ADMIN) && accounts.appoint(user);
  }

  private Optional<User> find(String loginName) {
    return em.createNamedQuery("User.byLoginName", User.class)
        .setParameter("loginKey", loginName.toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }
}
