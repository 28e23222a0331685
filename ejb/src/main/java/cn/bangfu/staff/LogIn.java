package cn.bangfu.staff;

import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import cn.bangfu.staff.LogInResult.Outcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * Log-in by name and password (USR-039, USR-040, USR-043). Failures are answered, not thrown,
 * because they have to be remembered.
 */
@Stateless
public class LogIn {

  /** Compared with where there is no account, so that both answers take the same time. */
  private static final String NOBODYS_HASH = PasswordHash.of("nobody's password");

  private static final int KEY_MAX = 60;

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject SecurityParameters parameters;
  @Inject AuditTrail audit;
  @Inject CallerContext callers;

  /** Tries a name and a password from an address. */
  @Needs(Right.LOG_IN)
  public LogInResult logIn(String loginName, String password, String ip) {
    String key = key(loginName);
    OffsetDateTime now = today.now();
    LoginGuard guard = guard(key, now);
    OffsetDateTime lockedUntil = guard.lockAt(now);
    if (lockedUntil != null) {
      record(key, null, now, ip, Outcome.LOCKED);
      return locked(now, lockedUntil);
    }
    User user = find(key);
    String hash = user == null ? NOBODYS_HASH : user.getPasswordHash();
    boolean right = PasswordHash.matches(password == null ? "" : password, hash);
    if (!right || user == null || user.getState() == AccountState.DELETED) {
      return failed(guard, key, user, now, ip);
    }
    Outcome refusal = refusal(user, now);
    if (refusal != null) {
      record(key, user.getId(), now, ip, refusal);
      return LogInResult.refused(refusal);
    }
    guard.succeeded();
    return succeeded(key, user, now, ip);
  }

  private static String key(String loginName) {
    String key = loginName == null ? "" : loginName.strip().toLowerCase(Locale.ROOT);
    return key.length() > KEY_MAX ? key.substring(0, KEY_MAX) : key;
  }

  /** Locks the line of this name, so that parallel attempts are counted one after the other. */
  private LoginGuard guard(String key, OffsetDateTime now) {
    em.createNativeQuery(
            "insert into login_guard (login_key, last_failed_at) values (?1, ?2)"
                + " on conflict do nothing")
        .setParameter(1, key)
        .setParameter(2, now)
        .executeUpdate();
    return em.find(LoginGuard.class, key, LockModeType.PESSIMISTIC_WRITE);
  }

  private User find(String key) {
    return em.createNamedQuery("User.byLoginName", User.class)
        .setParameter("loginKey", key)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private LogInResult failed(
      LoginGuard guard, String key, User user, OffsetDateTime now, String ip) {
    Long userId = user == null ? null : user.getId();
    UserLogin login = user == null ? null : em.find(UserLogin.class, userId);
    if (login != null) {
      login.failed();
    }
    OffsetDateTime lockedUntil =
        guard.failed(
            now,
            parameters.value(SecurityParameter.FAILURES_BEFORE_LOCK),
            parameters.value(SecurityParameter.LOCK_MINUTES));
    if (lockedUntil != null) {
      record(key, userId, now, ip, Outcome.LOCKED);
      return locked(now, lockedUntil);
    }
    record(key, userId, now, ip, Outcome.WRONG);
    return LogInResult.refused(Outcome.WRONG);
  }

  private Outcome refusal(User user, OffsetDateTime now) {
    Object unionState =
        em.createNativeQuery("select state from union_org where id = ?1")
            .setParameter(1, user.getUnionId())
            .getSingleResult();
    if ("DELETED".equals(unionState)) {
      return Outcome.WRONG;
    }
    if ("DISABLED".equals(unionState)) {
      return Outcome.UNION_DISABLED;
    }
    if (!user.openOn(today.today()) || unusedForLong(user)) {
      return Outcome.DISABLED;
    }
    int days = parameters.value(SecurityParameter.INITIAL_PASSWORD_VALID_DAYS);
    if (user.getState() == AccountState.AWAITING_FIRST_LOGIN
        && user.isMustChangePassword()
        && user.getPasswordChangedAt().plusDays(days).isBefore(now)) {
      return Outcome.INITIAL_PASSWORD_EXPIRED;
    }
    return null;
  }

  /** Judged here too, so that a night without the job opens no door (BAT-098). */
  private boolean unusedForLong(User user) {
    UserLogin login = em.find(UserLogin.class, user.getId());
    OffsetDateTime lastUse = DisuseRules.lastUse(user, login == null ? null : login.lastLoginAt());
    int days = parameters.value(SecurityParameter.UNUSED_DAYS_BEFORE_STOP);
    return DisuseRules.over(null, lastUse, today.today(), days);
  }

  private LogInResult succeeded(String key, User user, OffsetDateTime now, String ip) {
    UserLogin login = em.find(UserLogin.class, user.getId());
    if (login == null) {
      login = new UserLogin(user.getId());
      em.persist(login);
    }
    login.loggedIn(now, ip);
    record(key, user.getId(), now, ip, Outcome.SUCCEEDED);
    return new LogInResult(Outcome.SUCCEEDED, user.getId(), user.getSessionEpoch(), 0);
  }

  private void record(String key, Long userId, OffsetDateTime now, String ip, Outcome outcome) {
    em.persist(new LoginRecord(key, userId, now, ip, outcome));
    callers.about("user", key, null);
    if (outcome == Outcome.SUCCEEDED) {
      audit.succeeded("LOG_IN");
    } else {
      audit.failed("LOG_IN", outcome.name());
    }
  }

  private static LogInResult locked(OffsetDateTime now, OffsetDateTime until) {
    long minutes = (Duration.between(now, until).toSeconds() + 59) / 60;
    return new LogInResult(Outcome.LOCKED, null, 0, minutes);
  }
}
