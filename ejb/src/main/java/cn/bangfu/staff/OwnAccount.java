package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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
  @Inject SecurityParameters parameters;

  /** The previous log-in, if there was one (USR-044). */
  @Needs(Right.ANY_ACCOUNT)
  public Optional<LastLogin> lastLogin() {
    UserLogin login = em.find(UserLogin.class, callers.known().userId());
    return login == null || login.previousLoginAt() == null
        ? Optional.empty()
        : Optional.of(
            new LastLogin(login.previousLoginAt(), login.previousLoginIp(), login.failedBefore()));
  }

  /** Days until the own password expires, if the hint is due (USR-053). */
  @Needs(Right.ANY_ACCOUNT)
  public Optional<Long> passwordDaysLeft() {
    User user = em.find(User.class, callers.known().userId());
    LocalDate lastDay =
        user.getPasswordChangedAt()
            .atZoneSameInstant(Today.ZONE)
            .toLocalDate()
            .plusDays(parameters.value(SecurityParameter.PASSWORD_VALID_DAYS));
    long left = ChronoUnit.DAYS.between(today.today(), lastDay);
    return left >= 0 && left <= parameters.value(SecurityParameter.PASSWORD_HINT_DAYS)
        ? Optional.of(left)
        : Optional.empty();
  }

  /**
   * Changes the own password; all other sessions of the account end (USR-050).
   *
   * @param session the caller's, which goes on
   * @return the caller's session as it goes on
   * @throws Violations with the fields {@code present}, {@code password}, {@code passwordAgain}
   */
  @Needs(Right.OWN_ACCOUNT)
  public OpenSession changePassword(
      OpenSession session, String present, String password, String again) {
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
    SessionLine line = em.find(SessionLine.class, session.number());
    if (line != null && line.userId() == user.getId()) {
      line.goOn(user.getSessionEpoch());
    }
    return new OpenSession(session.number(), user.getId(), user.getSessionEpoch());
  }
}
