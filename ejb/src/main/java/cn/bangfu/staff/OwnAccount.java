package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What everybody may do with his own account (USR-044, USR-050). */
@Stateless
public class OwnAccount {

  /** The log-in before this one and the failures since then. */
  public record LastLogin(OffsetDateTime at, String ip, int failures) {}

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Passwords passwords;

  /** The previous log-in, if there was one (USR-044). */
  @Needs(Right.ANY_ACCOUNT)
  public Optional<LastLogin> lastLogin() {
    UserLogin login = em.find(UserLogin.class, callers.known().userId());
    return login == null || login.previousLoginAt() == null
        ? Optional.empty()
        : Optional.of(
            new LastLogin(login.previousLoginAt(), login.previousLoginIp(), login.failedBefore()));
  }

  /**
   * Changes the own password; all sessions of the account end, the caller's too.
   *
   * @throws Violations with the fields {@code present}, {@code password}, {@code passwordAgain}
   */
  @Needs(Right.OWN_ACCOUNT)
  public void changePassword(String present, String password, String again) {
    User user = em.find(User.class, callers.known().userId());
    callers.about("user", user.getId(), user.getUnionId());
    List<Violation> problems = new ArrayList<>();
    if (!PasswordHash.matches(present == null ? "" : present, user.getPasswordHash())) {
      problems.add(Violation.of("present", StaffProblem.PRESENT_PASSWORD_WRONG));
    }
    if (password == null || password.isEmpty()) {
      problems.add(Violation.of("password", StaffProblem.MISSING));
    } else {
      problems.addAll(passwords.problems(user, "password", password, again));
    }
    Violations.throwIfAny(problems);
    passwords.set(user, password, today.now());
    user.touch(user.getName(), today.now());
  }
}
