package cn.bangfu.staff;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameter.BulkDownloadCertificate;
import cn.bangfu.security.SecurityParameters;
import cn.bangfu.staff.LogInResult.Outcome;
import cn.bangfu.staff.certificate.CertificateDemand;
import cn.bangfu.staff.certificate.CertificateUse;
import cn.bangfu.staff.certificate.TrustList;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What has to be shown right before a finished bulk export is handed out (USR-070): the certificate
 * of the session once more, or the password. Wrong ones are answered, not thrown, because they
 * count.
 */
@Stateless
public class DownloadProof {

  /** What is asked of the caller. */
  public enum Asked {
    CERTIFICATE,
    PASSWORD,
    PASSWORD_AND_CODE
  }

  /** What came of it. */
  public enum Answer {
    PROVEN,
    CERTIFICATE_NEEDED,
    WRONG,
    CODE_WRONG,
    LOCKED
  }

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SecurityParameters parameters;
  @Inject CertificateUse use;
  @Inject TrustList trust;
  @Inject LoginGuards guards;
  @Inject SecondFactor secondFactor;

  @Needs(Right.DOWNLOAD_PROVE)
  public Asked asked() {
    long userId = callers.known().userId();
    boolean everybody =
        parameters.choice(
                SecurityParameter.BULK_DOWNLOAD_CERTIFICATE, BulkDownloadCertificate.class)
            == BulkDownloadCertificate.EVERYBODY;
    if (everybody || use.of(userId) != CertificateDemand.NONE) {
      return Asked.CERTIFICATE;
    }
    return secondFactor.isRegistered(userId) ? Asked.PASSWORD_AND_CODE : Asked.PASSWORD;
  }

  /**
   * Proves who downloads.
   *
   * @param session number of the session that downloads
   * @param presented the certificate of the downloading connection first; empty if there is none
   */
  @Needs(Right.DOWNLOAD_PROVE)
  public Answer prove(long session, List<X509Certificate> presented, String password, String code) {
    Asked asked = asked();
    if (asked == Asked.CERTIFICATE) {
      return isOfSession(session, presented) ? Answer.PROVEN : Answer.CERTIFICATE_NEEDED;
    }
    return known(password, asked == Asked.PASSWORD ? null : code, asked);
  }

  private boolean isOfSession(long session, List<X509Certificate> presented) {
    SessionLine line = em.find(SessionLine.class, session);
    long userId = callers.known().userId();
    return line != null
        && line.userId() == userId
        && line.certificateId() != null
        && !presented.isEmpty()
        && use.isValid(line.certificateId(), userId, today.now())
        && trust
            .registered(presented.get(0))
            .filter(registered -> registered.getId().equals(line.certificateId()))
            .isPresent()
        && trust.judge(presented) == null;
  }

  private Answer known(String password, String code, Asked asked) {
    User user = em.find(User.class, callers.known().userId());
    String key = LogIn.key(user.getLoginName());
    OffsetDateTime now = today.now();
    LoginGuard guard = guards.lock(key, now);
    if (guard.lockAt(now) != null) {
      return Answer.LOCKED;
    }
    String typed = password == null ? "" : password;
    if (!PasswordHash.matches(typed, user.getPasswordHash())) {
      return failed(guard, key, user, Outcome.WRONG);
    }
    if (asked == Asked.PASSWORD_AND_CODE && !secondFactor.accepts(user.getId(), code, now)) {
      return failed(guard, key, user, Outcome.CODE_WRONG);
    }
    return Answer.PROVEN;
  }

  private Answer failed(LoginGuard guard, String key, User user, Outcome outcome) {
    LogInResult result =
        guards.failed(guard, key, user.getId(), today.now(), callers.ip(), outcome);
    return Answer.valueOf(result.outcome().name());
  }
}
