package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.unionorg.Union;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The making of accounts, for the form and for the import of a sheet (USR-001, USR-015). */
@Dependent
class NewAccounts {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject StaffAccess access;
  @Inject LoginNames names;
  @Inject Passwords passwords;
  @Inject InitialPasswords initial;
  @Inject Grants grants;
  @Inject Administration administration;
  @Inject Appointments appointments;

  /** Everything that is wrong with the values. */
  List<Violation> check(CreateStaff what) {
    List<Violation> found = new ArrayList<>(PersonRules.check(what.data()));
    found.addAll(PersonRules.checkValidTo(what.data().validTo(), null, today.today()));
    found.addAll(PermissionRules.check(what.permissions()));
    found.addAll(names.check(what.data(), null));
    if (what.mode() == PasswordMode.OWN && what.data().loginName() != null) {
      found.addAll(
          passwords.problemsOfFirst(
              what.data().loginName(),
              what.permissions().containsKey(Permission.USER_ADMIN),
              what.password(),
              what.passwordAgain()));
    }
    return found;
  }

  /** The checked account; the place of the administrator is locked already. */
  SavedStaff create(Union union, CreateStaff what) {
    InitialPasswords.Clear first = first(what);
    User user = make(union, what, first);
    boolean waits = grant(user, what.permissions());
    return new SavedStaff(user.getId(), first.issued(), waits);
  }

  /** The first password of a new account. */
  InitialPasswords.Clear first(CreateStaff what) {
    return what.mode() == PasswordMode.OWN
        ? new InitialPasswords.Clear(what.password(), false)
        : initial.next(what.data().loginName());
  }

  /** The account itself, without any permission yet. */
  User make(Union union, CreateStaff what, InitialPasswords.Clear first) {
    User user =
        insert(
            union.getId(),
            what.data(),
            PasswordHash.of(first.text()),
            access.lastInFirstLayer(union.getId()));
    names.flush();
    callers.about("user", user.getId(), union.getId());
    callers.changed(
        "loginName: " + user.getLoginName() + Changes.permissions(Map.of(), what.permissions()));
    return user;
  }

  /** The row of a new account at its place in layer 1. */
  User insert(long unionId, StaffData data, String passwordHash, int place) {
    User user = new User(unionId, data, passwordHash, today.now(), place);
    user.touch(callers.known().name(), today.now());
    em.persist(user);
    return user;
  }

  /** Gives a new account its permissions; true if the administration waits. */
  boolean grant(User user, Map<Permission, PermissionLevel> permissions) {
    Map<Permission, PermissionLevel> others = new EnumMap<>(Permission.class);
    others.putAll(permissions);
    boolean administers = others.remove(Permission.USER_ADMIN) != null;
    grants.set(user.getId(), others, callers.known().name(), today.now());
    return administers && appoint(user);
  }

  /**
   * Makes somebody the administrator of his union, or asks the security administrator where that is
   * his to confirm.
   *
   * @return true if it waits
   */
  boolean appoint(User user) {
    if (user.isUserAdmin()) {
      return false;
    }
    if (appointments.ofUser(user.getId()).isPresent()) {
      return true;
    }
    administration.requireFree(user);
    if (waitsForConfirmation(user)) {
      return true;
    }
    administration.grant(user);
    return false;
  }

  /**
   * Asks the security administrator where the appointment is his to confirm (USR-020); who holds
   * the administration goes on until then.
   *
   * @return true if it waits
   */
  boolean waitsForConfirmation(User user) {
    if (!Administration.needsConfirmation(access.unionOf(user))) {
      return false;
    }
    appointments.askForAdministration(user, administration.holder(user.getUnionId()).orElse(null));
    return true;
  }
}
