package cn.bangfu.staff;

import cn.bangfu.kernel.Violation;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Checks and sets passwords, with their history (USR-049). */
@Dependent
class Passwords {

  @PersistenceContext EntityManager em;
  @Inject SecurityParameters parameters;

  /** Why this password cannot be the first one of a new account (USR-004). */
  List<Violation> problemsOfFirst(
      String loginName, boolean administrator, String password, String again) {
    if (password == null || password.isEmpty()) {
      return List.of(Violation.of("password", StaffProblem.MISSING));
    }
    if (!password.equals(again)) {
      return List.of(Violation.of("passwordAgain", StaffProblem.PASSWORDS_DIFFER));
    }
    return named("password", broken("password", password, loginName, administrator, List.of()));
  }

  /** True if this password could not be set today, whatever was used before (USR-042). */
  boolean breaksRules(User user, String password) {
    return !broken("password", password, user.getLoginName(), isAdministrator(user), List.of())
        .isEmpty();
  }

  /** Why this password cannot be set; empty if it can. */
  List<Violation> problems(User user, String field, String password, String again) {
    if (!password.equals(again)) {
      return List.of(Violation.of(field + "Again", StaffProblem.PASSWORDS_DIFFER));
    }
    return named(
        field,
        broken(field, password, user.getLoginName(), isAdministrator(user), lastHashes(user)));
  }

  private static List<Violation> named(String field, List<Violation> broken) {
    return broken.isEmpty()
        ? broken
        : List.of(Violation.of(field, StaffProblem.PASSWORD_RULES, broken));
  }

  /** Administrators and platform accounts need longer passwords. */
  private static boolean isAdministrator(User user) {
    return user.isUserAdmin() || user.getRole().isPlatform();
  }

  private List<Violation> broken(
      String field, String password, String loginName, boolean administrator, List<String> used) {
    SecurityParameter length =
        administrator
            ? SecurityParameter.ADMIN_PASSWORD_MIN_LENGTH
            : SecurityParameter.PASSWORD_MIN_LENGTH;
    return PasswordRules.broken(
        field,
        password,
        loginName,
        parameters.value(length),
        parameters.value(SecurityParameter.PASSWORD_CHARACTER_KINDS),
        used);
  }

  /** Sets it and keeps the hash of the replaced one, so that it is not used again soon. */
  void set(User user, String password, OffsetDateTime at) {
    remember(user, at);
    user.changePassword(PasswordHash.of(password), at);
  }

  /** Sets an initial one again, to be changed at the next log-in (USR-051). */
  void reset(User user, String password, OffsetDateTime at) {
    remember(user, at);
    user.resetPassword(PasswordHash.of(password), at);
  }

  private void remember(User user, OffsetDateTime at) {
    em.createNativeQuery(
            "insert into password_history (user_id, at, password_hash) values (?1, ?2, ?3)")
        .setParameter(1, user.getId())
        .setParameter(2, at)
        .setParameter(3, user.getPasswordHash())
        .executeUpdate();
  }

  private List<String> lastHashes(User user) {
    List<String> hashes = new ArrayList<>();
    hashes.add(user.getPasswordHash());
    List<?> rows =
        em.createNativeQuery(
                "select password_hash from password_history where user_id = ?1 order by at desc")
            .setParameter(1, user.getId())
            .setMaxResults(parameters.value(SecurityParameter.PASSWORD_HISTORY) - 1)
            .getResultList();
    rows.forEach(row -> hashes.add((String) row));
    return hashes;
  }
}
