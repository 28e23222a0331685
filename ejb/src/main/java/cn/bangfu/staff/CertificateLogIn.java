package cn.bangfu.staff;

import cn.bangfu.access.AuditTrail;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import cn.bangfu.staff.LogInResult.Outcome;
import cn.bangfu.staff.certificate.CertificateProblem;
import cn.bangfu.staff.certificate.CertificateState;
import cn.bangfu.staff.certificate.Certificates;
import cn.bangfu.staff.certificate.TrustList;
import cn.bangfu.staff.certificate.UserCertificate;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Log-in by certificate (USR-057 to USR-059). That the other side holds its key was shown when the
 * connection was made; here the certificate is judged, and whose it is. Failures are answered, not
 * thrown, because they have to be remembered.
 */
@Stateless
public class CertificateLogIn {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject AuditTrail audit;
  @Inject SecurityParameters parameters;
  @Inject TrustList trust;
  @Inject LoginGuards guards;
  @Inject LogInEntry entry;

  /**
   * What the confirming page shows.
   *
   * @param holder common name of the holder
   * @param problem what is wrong with the certificate, or null
   */
  public record Seen(
      String holder,
      String issuer,
      OffsetDateTime validFrom,
      OffsetDateTime validTo,
      CertificateProblem problem) {}

  /**
   * Answer to a log-in.
   *
   * @param problem what is wrong with the certificate, or null
   * @param result what came of it otherwise, or null
   */
  public record Answer(CertificateProblem problem, LogInResult result) {}

  /** True if the password is asked for as well as the certificate. */
  @Needs(Right.LOG_IN)
  public boolean asksPassword() {
    return withPassword();
  }

  /** Looks at a presented certificate; a bad one is recorded. */
  @Needs(Right.LOG_IN)
  public Seen look(List<X509Certificate> presented) {
    X509Certificate own = presented.get(0);
    CertificateProblem problem = judge(presented);
    return new Seen(
        Certificates.shortName(Certificates.name(own.getSubjectX500Principal())),
        Certificates.shortName(Certificates.name(own.getIssuerX500Principal())),
        own.getNotBefore().toInstant().atZone(Today.ZONE).toOffsetDateTime(),
        own.getNotAfter().toInstant().atZone(Today.ZONE).toOffsetDateTime(),
        problem);
  }

  /**
   * Logs the holder of a presented certificate in.
   *
   * @param password looked at only if the parameter asks for it
   */
  @Needs(Right.LOG_IN)
  public Answer logIn(List<X509Certificate> presented, String password, String ip) {
    OffsetDateTime now = today.now();
    OffsetDateTime blockedUntil = guards.blockedUntil(ip, now);
    if (blockedUntil != null) {
      return of(LogInResult.until(Outcome.ADDRESS_BLOCKED, LoginGuards.minutes(now, blockedUntil)));
    }
    CertificateProblem problem = judge(presented);
    if (problem != null) {
      return new Answer(problem, null);
    }
    UserCertificate certificate = trust.registered(presented.get(0)).orElseThrow();
    callers.withCertificate(certificate.getSerialNumber());
    User user = em.find(User.class, certificate.getUserId());
    String key = LogIn.key(user.getLoginName());
    LoginGuard guard = guards.lock(key, now);
    if (withPassword()) {
      LogInResult refused = refusedPassword(guard, key, user, password, ip);
      if (refused != null) {
        return of(refused);
      }
    }
    Outcome closed = entry.closed(user, ip);
    if (closed != null) {
      guards.record(key, user.getId(), now, ip, closed);
      return of(LogInResult.refused(closed));
    }
    LogInTicket ticket =
        new LogInTicket(
            user.getId(), key, user.getSessionEpoch(), false, true, now, certificate.getId());
    return of(entry.enter(ticket, user, guard, ip, false));
  }

  /** A connection with a header that only the server in front may set (USR-060). */
  @Needs(Right.LOG_IN)
  public void forgedHeader(String ip) {
    callers.about("address", ip, null);
    audit.failed("CERTIFICATE_HEADER", "staff.certificate.forged");
  }

  private LogInResult refusedPassword(
      LoginGuard guard, String key, User user, String password, String ip) {
    OffsetDateTime now = today.now();
    OffsetDateTime lockedUntil = guard.lockAt(now);
    if (lockedUntil != null) {
      guards.record(key, null, now, ip, Outcome.LOCKED);
      return LogInResult.until(Outcome.LOCKED, LoginGuards.minutes(now, lockedUntil));
    }
    String typed = password == null ? "" : password;
    return PasswordHash.matches(typed, user.getPasswordHash())
        ? null
        : guards.failed(guard, key, user.getId(), now, ip, Outcome.WRONG);
  }

  /** What is wrong with it, or null; a failure is recorded with subject and serial number. */
  private CertificateProblem judge(List<X509Certificate> presented) {
    CertificateProblem problem = trust.judge(presented);
    if (problem == null) {
      UserCertificate registered = trust.registered(presented.get(0)).orElse(null);
      problem =
          registered == null ? CertificateProblem.UNREGISTERED : ofState(registered.getState());
    }
    if (problem != null) {
      X509Certificate own = presented.get(0);
      String serial = Certificates.serial(own);
      callers.about("certificate", serial, null);
      callers.withCertificate(serial);
      callers.changed(
          "%s; %s"
              .formatted(
                  Certificates.name(own.getSubjectX500Principal()),
                  Certificates.name(own.getIssuerX500Principal())));
      audit.failed("CERTIFICATE_LOG_IN", problem.key());
    }
    return problem;
  }

  private static CertificateProblem ofState(CertificateState state) {
    return switch (state) {
      case VALID -> null;
      case SUSPENDED -> CertificateProblem.SUSPENDED;
      case REVOKED -> CertificateProblem.REVOKED;
      case EXPIRED -> CertificateProblem.EXPIRED;
    };
  }

  private boolean withPassword() {
    return parameters.isOn(SecurityParameter.CERTIFICATE_WITH_PASSWORD);
  }

  private static Answer of(LogInResult result) {
    return new Answer(null, result);
  }
}
