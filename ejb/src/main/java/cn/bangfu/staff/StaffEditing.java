package cn.bangfu.staff;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.staff.certificate.AccountCertificates;
import cn.bangfu.unionorg.Union;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** User administrators make, change, move and delete accounts (USR-001 to USR-012). */
@Stateless
public class StaffEditing {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject StaffAccess access;
  @Inject LoginNames names;
  @Inject NewAccounts accounts;
  @Inject Grants grants;
  @Inject Administration administration;
  @Inject Appointments appointments;
  @Inject AccountCertificates certificates;

  /**
   * Whether a log-in name may be taken (USR-002).
   *
   * @param exceptUserId the account that is edited, or null for a new one
   * @throws Violations if it cannot be a log-in name at all
   */
  @Needs(Right.USER_ADMIN_VIEW)
  public boolean isNameFree(String loginName, Long exceptUserId) {
    return names.isFree(loginName, exceptUserId);
  }

  /** What an account holds, with everything that is needed to change it. */
  @Needs(Right.USER_ADMIN_VIEW)
  public StaffFile open(long userId) {
    User user = access.get(userId);
    callers.about("user", userId, user.getUnionId());
    return new StaffFile(user, grants.of(userId), appointments.ofUser(userId).isPresent());
  }

  /**
   * The name of a union's administrator, or null if it has none, or if he is the person asked for
   * (USR-017).
   *
   * @param exceptUserId the account that is edited, or null for a new one
   */
  @Needs(Right.USER_ADMIN_VIEW)
  public String otherAdministrator(long unionId, Long exceptUserId) {
    return administration
        .holder(access.union(unionId).getId())
        .filter(holder -> !holder.getId().equals(exceptUserId))
        .map(User::getName)
        .orElse(null);
  }

  /**
   * The name of somebody whose appointment in the union waits for the security administrator, or
   * null if nobody's does, or if he is the person asked for (USR-020).
   *
   * @param exceptUserId the account that is edited, or null for a new one
   */
  @Needs(Right.USER_ADMIN_VIEW)
  public String awaitedAdministrator(long unionId, Long exceptUserId) {
    return appointments
        .ofUnion(access.union(unionId).getId())
        .filter(waiting -> !Long.valueOf(waiting.getUserId()).equals(exceptUserId))
        .map(appointments::candidate)
        .orElse(null);
  }

  /**
   * Makes an account in a union of the scope (USR-001 to USR-005).
   *
   * @throws Violations with every value that is wrong
   */
  @Needs(Right.STAFF_CREATE)
  public SavedStaff create(CreateStaff what) {
    Union union = access.openUnion(what.unionId());
    Violations.throwIfAny(accounts.check(what));
    administration.lockPlace(union.getId());
    return accounts.create(union, what);
  }

  /**
   * Changes an account; another union moves it there (USR-008, USR-009, USR-012).
   *
   * @throws Violations with every value that is wrong
   * @throws StaleException if somebody else has changed it since it was read
   */
  @Needs(Right.STAFF_EDIT)
  public SavedStaff edit(EditStaff what) {
    administration.lockPlace(access.unionIdOf(what.userId()));
    User user = access.lock(what.userId(), what.version());
    StaffData before = StaffData.of(user);
    Map<Permission, PermissionLevel> held = grants.of(user.getId());
    boolean moves = user.getUnionId() != what.unionId();
    requireNotOwnRights(what, before, held, moves);
    Violations.throwIfAny(check(what, before));
    Map<Permission, PermissionLevel> wanted = new EnumMap<>(Permission.class);
    wanted.putAll(what.permissions());
    String changes = before.changesTo(what.data()) + Changes.permissions(held, wanted);
    if (moves) {
      wanted.remove(Permission.USER_ADMIN);
      changes += Changes.union(user.getUnionId(), what.unionId());
      move(user, access.openUnion(what.unionId()));
    }
    user.edit(what.data());
    boolean administers = wanted.remove(Permission.USER_ADMIN) != null;
    if (!administers) {
      grants.freeAdministration(user);
    }
    names.flush();
    boolean waits = administers && accounts.appoint(user);
    if (user.isUserAdmin()) {
      wanted.put(Permission.USER_ADMIN, PermissionLevel.HANDLE);
    }
    grants.set(user.getId(), wanted, callers.known().name(), today.now());
    user.touch(callers.known().name(), today.now());
    callers.about("user", user.getId(), user.getUnionId());
    callers.changed(changes);
    return new SavedStaff(user.getId(), null, waits);
  }

  /** Deletes an account for good (USR-010). */
  @Needs(Right.STAFF_DELETE)
  public void delete(long userId) {
    User user = access.lockOther(userId);
    AccountState before = user.getState();
    grants.freeAdministration(user);
    certificates.deleted(userId);
    user.delete();
    user.touch(callers.known().name(), today.now());
    callers.changed(Changes.state(before, user.getState()));
  }

  private List<Violation> check(EditStaff what, StaffData before) {
    List<Violation> found = new ArrayList<>(PersonRules.check(what.data()));
    found.addAll(PersonRules.checkValidTo(what.data().validTo(), before.validTo(), today.today()));
    found.addAll(PermissionRules.check(what.permissions()));
    found.addAll(names.check(what.data(), what.userId()));
    return found;
  }

  /** Nobody changes his own rights, last day or union (USR-009). */
  private void requireNotOwnRights(
      EditStaff what, StaffData before, Map<Permission, PermissionLevel> held, boolean moves) {
    Caller caller = callers.known();
    boolean own = caller.userId() == what.userId();
    boolean same =
        !moves
            && held.equals(what.permissions())
            && Objects.equals(before.validTo(), what.data().validTo());
    if (own && !same) {
      throw new BusinessException(StaffProblem.OWN_RIGHTS);
    }
  }

  private void move(User user, Union to) {
    grants.freeAdministration(user);
    user.moveTo(to.getId(), access.lastInFirstLayer(to.getId()));
    em.flush();
  }
}
