package cn.bangfu.staff;

import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Locale;

/** A log-in name is used once in the country, whatever its case, and never again (USR-002). */
@Dependent
class LoginNames {

  private static final String FIELD = "loginName";

  @PersistenceContext EntityManager em;

  /**
   * Whether somebody else has the name.
   *
   * @param exceptUserId the account that asks, or null for a new one
   * @throws Violations if it cannot be a log-in name at all
   */
  boolean isFree(String loginName, Long exceptUserId) {
    String name = loginName == null ? null : loginName.strip();
    if (!PersonRules.isLoginName(name)) {
      throw new Violations(List.of(Violation.of(FIELD, StaffProblem.LOGIN_NAME_FORM)));
    }
    return !takenByAnother(name, exceptUserId);
  }

  boolean takenByAnother(String loginName, Long exceptUserId) {
    return em.createNamedQuery("User.byLoginName", User.class)
        .setParameter("loginKey", loginName.toLowerCase(Locale.ROOT))
        .getResultStream()
        .anyMatch(other -> !other.getId().equals(exceptUserId));
  }

  /** The violation if the name is taken, else nothing; a malformed name is somebody else's task. */
  List<Violation> check(StaffData data, Long exceptUserId) {
    return PersonRules.isLoginName(data.loginName())
            && takenByAnother(data.loginName(), exceptUserId)
        ? List.of(taken())
        : List.of();
  }

  /** Somebody may have taken the name since it was looked at; the unique index decides. */
  void flush() {
    try {
      em.flush();
    } catch (PersistenceException e) {
      if (String.valueOf(e.getMessage()).contains("app_user_login_name_unique")) {
        throw new Violations(List.of(taken()));
      }
      throw e;
    }
  }

  private static Violation taken() {
    return Violation.of(FIELD, StaffProblem.LOGIN_NAME_TAKEN);
  }
}
