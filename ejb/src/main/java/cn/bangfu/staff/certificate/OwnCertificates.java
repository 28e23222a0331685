package cn.bangfu.staff.certificate;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.security.SecurityParameter;
import cn.bangfu.security.SecurityParameters;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The own certificates and the own application for one (USR-062, USR-063, USR-065, USR-067). */
@Stateless
public class OwnCertificates {

  private static final int MANY = 20;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject SecurityParameters parameters;
  @Inject TrustList trust;
  @Inject Holders holders;
  @Inject CertificateBook book;

  /** The latest first. */
  @Needs(Right.OWN_CERTIFICATES)
  public List<OwnCertificate> all() {
    return certificates().stream().map(this::shown).toList();
  }

  /** The last application, whatever became of it. */
  @Needs(Right.OWN_CERTIFICATES)
  public Optional<CertificateApplication> lastApplication() {
    return em.createNamedQuery("CertificateApplication.ofUser", CertificateApplication.class)
        .setParameter("userId", callers.known().userId())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** A user administrator applies for himself. */
  @Needs(Right.OWN_CERTIFICATE_APPLY)
  public void apply(String reason) {
    book.apply(holders.byId(callers.known().userId()), reason);
  }

  /** Days until the last valid certificate ends, if that is to be told (USR-065). */
  @Needs(Right.OWN_CERTIFICATES)
  public Optional<Long> daysLeft() {
    Caller caller = callers.known();
    int hint = parameters.value(SecurityParameter.CERTIFICATE_HINT_DAYS);
    return em.createNamedQuery("UserCertificate.ofUser", UserCertificate.class)
        .setParameter("userId", caller.userId())
        .setMaxResults(MANY)
        .getResultStream()
        .filter(one -> one.getState() == CertificateState.VALID)
        .map(one -> ChronoUnit.DAYS.between(today.now(), one.getValidTo()))
        .findFirst()
        .filter(days -> days >= 0 && days <= hint);
  }

  private List<UserCertificate> certificates() {
    return em.createNamedQuery("UserCertificate.ofUser", UserCertificate.class)
        .setParameter("userId", callers.known().userId())
        .setMaxResults(MANY)
        .getResultList();
  }

  private OwnCertificate shown(UserCertificate one) {
    X509Certificate certificate = one.certificate();
    List<String> path = new ArrayList<>();
    trust
        .path(certificate)
        .forEach(
            step ->
                path.add(
                    Certificates.shortName(Certificates.name(step.getSubjectX500Principal()))));
    Collections.reverse(path);
    return new OwnCertificate(
        one.getId(),
        Certificates.shortName(one.getSubjectDn()),
        Certificates.shortName(one.getIssuerDn()),
        one.getValidFrom(),
        one.getValidTo(),
        one.getState(),
        one.getTokenNo(),
        CertificateDetails.of(certificate),
        path);
  }
}
