package cn.bangfu.staff;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import cn.bangfu.staff.LogInResult.Outcome;
import cn.bangfu.staff.certificate.CertificateDemand;
import cn.bangfu.staff.certificate.CertificateUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * Log-in by name and password, with a one-time password where one is asked for, and the question
 * about a session elsewhere (USR-039 to USR-043, USR-055, USR-073). Failures are answered, not
 * thrown, because they have to be remembered. The count of failures ends only with the last step.
 */
@Stateless
public class LogIn {

  private static final Logger LOG = System.getLogger(LogIn.class.getName());

  /** How long the steps after the password may take. */
  static final Duration STEPS = Duration.ofMinutes(5);

  /** Compared with where there is no account, so that both answers take the same time. */
  private static final String NOBODYS_HASH = PasswordHash.of("nobody's password");

  private static final int KEY_MAX = 60;

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject SecurityParameters parameters;
  @Inject LoginGuards guards;
  @Inject LogInEntry entry;
  @Inject CertificateUse certificates;
  @Inject SecondFactor secondFactor;
  @Inject Passwords passwords;
  @Inject LogInLane lane;

  /** True if even the first try needs the captcha (USR-040). */
  @Needs(Right.LOG_IN)
  public boolean captchaAtOnce() {
    return parameters.value(SecurityParameter.FAILURES_BEFORE_CAPTCHA) == 0;
  }

  /** Tries a name and a password from an address; nothing is read before its turn has come. */
  @Needs(Right.LOG_IN)
  public LogInResult logIn(LogInAttempt attempt) {
    return lane.pass(() -> tried(attempt), LogIn::tooMany);
  }

  private static LogInResult tooMany() {
    LOG.log(Level.WARNING, "[{0}] too many log-ins at once", BusinessException.newCode());
    return LogInResult.refused(Outcome.TOO_MANY);
  }

  private LogInResult tried(LogInAttempt attempt) {
    String key = key(attempt.loginName());
    String ip = attempt.ip();
    OffsetDateTime now = today.now();
    OffsetDateTime blockedUntil = guards.blockedUntil(ip, now);
    if (blockedUntil != null) {
      return LogInResult.until(Outcome.ADDRESS_BLOCKED, LoginGuards.minutes(now, blockedUntil));
    }
    LoginGuard guard = guards.lock(key, now);
    OffsetDateTime lockedUntil = guard.lockAt(now);
    if (lockedUntil != null) {
      guards.record(key, null, now, ip, Outcome.LOCKED);
      return LogInResult.until(Outcome.LOCKED, LoginGuards.minutes(now, lockedUntil));
    }
    if (guards.needsCaptcha(guard) && !attempt.captchaPassed()) {
      return LogInResult.refused(Outcome.CAPTCHA, true);
    }
    User user = find(key);
    String hash = user == null ? NOBODYS_HASH : user.getPasswordHash();
    String password = attempt.password() == null ? "" : attempt.password();
    boolean right = PasswordHash.matches(password, hash);
    if (!right || user == null || user.getState() == AccountState.DELETED) {
      Long userId = user == null ? null : user.getId();
      return guards.failed(guard, key, userId, now, ip, Outcome.WRONG);
    }
    Outcome refusal = entry.refusal(user, now, ip);
    if (refusal != null) {
      guards.record(key, user.getId(), now, ip, refusal);
      return LogInResult.refused(refusal);
    }
    CertificateDemand demand = certificates.of(user.getId());
    if (demand == CertificateDemand.CERTIFICATE) {
      guards.record(key, user.getId(), now, ip, Outcome.CERTIFICATE_NEEDED);
      return LogInResult.refused(Outcome.CERTIFICATE_NEEDED);
    }
    boolean code =
        secondFactor.isAskedFor(user)
            || demand == CertificateDemand.LET_THROUGH && secondFactor.isRegistered(user.getId());
    LogInTicket ticket =
        new LogInTicket(
            user.getId(),
            key,
            user.getSessionEpoch(),
            passwords.breaksRules(user, password),
            !code,
            now,
            null);
    return code
        ? LogInResult.onItsWay(Outcome.CODE_NEEDED, ticket, null)
        : entry.enter(ticket, user, guard, ip, false);
  }

  /** The one-time password, or a recovery code in its place (USR-055). */
  @Needs(Right.LOG_IN)
  public LogInResult code(LogInTicket ticket, String code, String ip) {
    OffsetDateTime now = today.now();
    OffsetDateTime blockedUntil = guards.blockedUntil(ip, now);
    if (blockedUntil != null) {
      return LogInResult.until(Outcome.ADDRESS_BLOCKED, LoginGuards.minutes(now, blockedUntil));
    }
    LoginGuard guard = guards.lock(ticket.loginKey(), now);
    OffsetDateTime lockedUntil = guard.lockAt(now);
    if (lockedUntil != null) {
      return LogInResult.until(Outcome.LOCKED, LoginGuards.minutes(now, lockedUntil));
    }
    User user = account(ticket, now, ip);
    if (user == null || ticket.codeDone()) {
      return LogInResult.refused(Outcome.STEPS_OVER);
    }
    if (!secondFactor.accepts(user.getId(), code, now)) {
      return guards.failed(guard, ticket.loginKey(), user.getId(), now, ip, Outcome.CODE_WRONG);
    }
    LogInTicket done =
        new LogInTicket(
            user.getId(),
            ticket.loginKey(),
            user.getSessionEpoch(),
            ticket.weakPassword(),
            true,
            ticket.at(),
            ticket.certificateId());
    return entry.enter(done, user, guard, ip, false);
  }

  /** Logs in although the account is in use elsewhere: the longest sessions end (USR-073). */
  @Needs(Right.LOG_IN)
  public LogInResult goOn(LogInTicket ticket, String ip) {
    OffsetDateTime now = today.now();
    LoginGuard guard = guards.lock(ticket.loginKey(), now);
    User user = account(ticket, now, ip);
    if (guard.lockAt(now) != null || user == null || !ticket.codeDone()) {
      return LogInResult.refused(Outcome.STEPS_OVER);
    }
    return entry.enter(ticket, user, guard, ip, true);
  }

  /** The account of a ticket, or null if the ticket no longer holds. */
  private User account(LogInTicket ticket, OffsetDateTime now, String ip) {
    User user = em.find(User.class, ticket.userId());
    boolean holds =
        user != null
            && user.getSessionEpoch() == ticket.sessionEpoch()
            && !ticket.at().plus(STEPS).isBefore(now)
            && entry.refusal(user, now, ip) == null;
    return holds ? user : null;
  }

  static String key(String loginName) {
    String key = loginName == null ? "" : loginName.strip().toLowerCase(Locale.ROOT);
    return key.length() > KEY_MAX ? key.substring(0, KEY_MAX) : key;
  }

  private User find(String key) {
    return em.createNamedQuery("User.byLoginName", User.class)
        .setParameter("loginKey", key)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
