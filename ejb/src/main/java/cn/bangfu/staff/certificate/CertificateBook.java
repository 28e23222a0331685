package cn.bangfu.staff.certificate;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.staff.User;
import cn.bangfu.staff.certificate.Holders.Holder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The acts on registrations and applications, for whichever desk has them (USR-063, USR-064). */
@Dependent
class CertificateBook {

  static final int REASON_MAX = 200;

  private static final int VALID_MOST = 2;

  private static final String VALID =
      """
      select count(*) from user_certificate
      where user_id = ?1 and state = 'VALID' and good_to > ?2
      """;

  private static final String END_ALL =
      """
      update user_certificate set state = 'REVOKED', reason = ?2, version = version + 1,
        changed_by = ?3, changed_at = ?4
      where user_id = ?1 and state in ('VALID', 'SUSPENDED')
      """;

  private static final String END_SESSIONS =
      """
      update user_session set ended_at = ?2, end_reason = 'OVER'
      where certificate_id = ?1 and ended_at is null
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject Holders holders;
  @Inject TrustList trust;

  /** Somebody shall get one. */
  void apply(Holder holder, String reason) {
    String why = reason(reason);
    callers.about("user", holder.id(), holder.unionId());
    lockUser(holder);
    if (!open(holder.id()).isEmpty()) {
      throw new BusinessException(CertificateProblem.APPLIED_BEFORE);
    }
    CertificateApplication application = new CertificateApplication(holder.id(), why);
    application.touch(callers.known().name(), today.now());
    em.persist(application);
    callers.changed(why);
  }

  /** Registers what is in the file; an open application of the person is answered by that. */
  void register(RegisterCertificate what) {
    Holder holder = forRegistrar(holders.byName(what.loginName()));
    X509Certificate certificate = checked(what);
    String token = CleanText.trim(what.tokenNo());
    lockUser(holder);
    Number valid =
        (Number)
            em.createNativeQuery(VALID)
                .setParameter(1, holder.id())
                .setParameter(2, today.now())
                .getSingleResult();
    if (valid.intValue() >= VALID_MOST) {
      throw new BusinessException(CertificateProblem.TWO_VALID);
    }
    String why = reason(what.reason());
    UserCertificate registered = new UserCertificate(holder.id(), certificate, token, why);
    registered.touch(callers.known().name(), today.now());
    em.persist(registered);
    try {
      em.flush();
    } catch (PersistenceException e) {
      if (String.valueOf(e.getMessage()).contains("user_certificate_once")) {
        throw new BusinessException(CertificateProblem.REGISTERED_BEFORE);
      }
      throw e;
    }
    open(holder.id()).forEach(a -> decide(a, ApplicationState.REGISTERED, null));
    callers.changed(
        "%s; %s; %s".formatted(registered.getSerialNumber(), registered.getSubjectDn(), why));
  }

  /** Refuses an application, with a reason. */
  void refuse(long applicationId, String reason) {
    String why = reason(reason);
    CertificateApplication application =
        em.find(CertificateApplication.class, applicationId, LockModeType.PESSIMISTIC_WRITE);
    if (application == null) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    forRegistrar(holders.byId(application.getUserId()));
    decide(application, ApplicationState.REFUSED, why);
    callers.changed(why);
  }

  /** Reported as lost: by the registrar, or by the holder's own user administrator. */
  void suspend(CertificateRow row, String reason) {
    change(row, false, certificate -> certificate.suspend(reason(reason)));
  }

  void resume(CertificateRow row, String reason) {
    change(row, true, certificate -> certificate.resume(reason(reason)));
  }

  void revoke(CertificateRow row, String reason) {
    change(row, true, certificate -> certificate.revoke(reason(reason)));
  }

  /** All of an account that is deleted (USR-010). */
  void endAll(long userId) {
    em.flush();
    em.createNativeQuery(END_ALL)
        .setParameter(1, userId)
        .setParameter(2, Texts.get("staff.certificate.holderDeleted"))
        .setParameter(3, callers.known().name())
        .setParameter(4, today.now())
        .executeUpdate();
  }

  private void change(CertificateRow row, boolean registrar, Consumer<UserCertificate> act) {
    UserCertificate certificate =
        em.find(UserCertificate.class, row.id(), LockModeType.PESSIMISTIC_WRITE);
    if (certificate == null) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    Holder holder = holders.byId(certificate.getUserId());
    callers.about("certificate", certificate.getSerialNumber(), holder.unionId());
    boolean may =
        registrar ? holder.isRegisteredBy(callers.known()) : holder.isSuspendedBy(callers.known());
    if (!may) {
      throw new AccessDenied(
          holder.administers(callers.known())
              ? AccessProblem.NOT_PERMITTED
              : AccessProblem.OUT_OF_SCOPE);
    }
    if (certificate.getVersion() != row.version()) {
      throw new StaleException(
          CertificateProblem.CHANGED_MEANWHILE,
          certificate.getChangedBy(),
          certificate.getChangedAt());
    }
    CertificateState before = certificate.getState();
    act.accept(certificate);
    certificate.touch(callers.known().name(), today.now());
    endSessions(certificate);
    callers.changed(
        "state: %s -> %s; %s".formatted(before, certificate.getState(), certificate.getReason()));
  }

  /** What was opened with a certificate that is not good any more is over. */
  void endSessions(UserCertificate certificate) {
    if (certificate.getState() != CertificateState.VALID) {
      em.createNativeQuery(END_SESSIONS)
          .setParameter(1, certificate.getId())
          .setParameter(2, today.now())
          .executeUpdate();
    }
  }

  private Holder forRegistrar(Holder holder) {
    callers.about("user", holder.id(), holder.unionId());
    if (holder.id() == callers.known().userId()) {
      throw new BusinessException(CertificateProblem.NOT_FOR_ONESELF);
    }
    if (!holder.isRegisteredBy(callers.known())) {
      throw holder.administers(callers.known())
          ? new BusinessException(CertificateProblem.NOT_REGISTRAR)
          : new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return holder;
  }

  /** The certificate of the file, which must be good for a log-in now. */
  private X509Certificate checked(RegisterCertificate what) {
    List<Violation> wrong = new ArrayList<>();
    List<X509Certificate> chain = null;
    try {
      chain = Certificates.read(what.file());
    } catch (BusinessException unreadable) {
      wrong.add(Violation.of("file", CertificateProblem.NOT_A_CERTIFICATE));
    }
    CertificateProblem problem = chain == null ? null : trust.judge(chain);
    if (problem != null) {
      wrong.add(Violation.of("file", problem));
    }
    if (CleanText.length(CleanText.trim(what.tokenNo())) > UserCertificate.TOKEN_MAX) {
      wrong.add(Violation.of("tokenNo", CertificateProblem.TOKEN_TOO_LONG));
    }
    if (!isReason(what.reason())) {
      wrong.add(Violation.of("reason", CertificateProblem.REASON_MISSING, REASON_MAX));
    }
    Violations.throwIfAny(wrong);
    if (!registeredBefore(chain.get(0)).isEmpty()) {
      throw new BusinessException(CertificateProblem.REGISTERED_BEFORE);
    }
    return chain.get(0);
  }

  private List<UserCertificate> registeredBefore(X509Certificate certificate) {
    return em.createNamedQuery("UserCertificate.named", UserCertificate.class)
        .setParameter("issuer", Certificates.name(certificate.getIssuerX500Principal()))
        .setParameter("serial", Certificates.serial(certificate))
        .getResultList();
  }

  /** Waits for others who act on the same account, then looks whether it is in use. */
  private void lockUser(Holder holder) {
    em.find(User.class, holder.id(), LockModeType.PESSIMISTIC_WRITE);
    if (!holders.byId(holder.id()).active()) {
      throw new BusinessException(CertificateProblem.HOLDER_NOT_ACTIVE);
    }
  }

  private List<CertificateApplication> open(long userId) {
    return em.createNamedQuery("CertificateApplication.open", CertificateApplication.class)
        .setParameter("userId", userId)
        .getResultList();
  }

  private void decide(CertificateApplication application, ApplicationState next, String why) {
    application.decide(next, why, callers.known().name(), today.now());
    application.touch(callers.known().name(), today.now());
  }

  private static boolean isReason(String reason) {
    int length = CleanText.length(CleanText.trim(reason));
    return length > 0 && length <= REASON_MAX;
  }

  /** The reason that every act on a certificate has. */
  static String reason(String typed) {
    if (!isReason(typed)) {
      throw new Violations(
          List.of(Violation.of("reason", CertificateProblem.REASON_MISSING, REASON_MAX)));
    }
    return CleanText.trim(typed);
  }
}
