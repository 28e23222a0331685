package cn.bangfu.staff.certificate;

import cn.bangfu.kernel.Today;
import cn.bangfu.security.AlarmKind;
import cn.bangfu.security.SecurityAlarms;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The authorities and revocation lists of the database, and what they say of a certificate. */
@Dependent
public class TrustList {

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject SecurityAlarms alarms;
  @Inject StatusResponders responders;

  /**
   * What is wrong with a certificate apart from its registration, or null. An overdue list is an
   * alarm too (USR-059).
   *
   * @param presented the certificate itself first
   */
  public CertificateProblem judge(List<X509Certificate> presented) {
    CertificateProblem problem = ChainRules.check(presented, trust(), today.now().toInstant());
    if (problem == CertificateProblem.LIST_EXPIRED) {
      overdue(Certificates.name(presented.get(0).getIssuerX500Principal()));
    }
    return problem;
  }

  /** The registration of a presented certificate, whatever its state; it must be the same file. */
  public Optional<UserCertificate> registered(X509Certificate presented) {
    return em.createNamedQuery("UserCertificate.named", UserCertificate.class)
        .setParameter("issuer", Certificates.name(presented.getIssuerX500Principal()))
        .setParameter("serial", Certificates.serial(presented))
        .getResultStream()
        .filter(found -> found.getFingerprint().equals(Certificates.fingerprint(presented)))
        .findFirst();
  }

  /** From the certificate up to the authority at the top, as far as they are known. */
  public List<X509Certificate> path(X509Certificate certificate) {
    List<X509Certificate> chain = ChainRules.chain(List.of(certificate), authorities());
    return chain == null ? List.of(certificate) : chain;
  }

  List<X509Certificate> authorities() {
    return all().stream().map(TrustedAuthority::certificate).toList();
  }

  List<TrustedAuthority> all() {
    return em.createNamedQuery("TrustedAuthority.all", TrustedAuthority.class).getResultList();
  }

  List<RevocationList> lists() {
    return em.createNamedQuery("RevocationList.all", RevocationList.class).getResultList();
  }

  Optional<RevocationList> listOf(String issuer) {
    return em.createNamedQuery("RevocationList.of", RevocationList.class)
        .setParameter("issuer", issuer)
        .getResultStream()
        .findFirst();
  }

  /** Raises the alarm about an authority's list, which is over its date or missing. */
  void overdue(String issuer) {
    OffsetDateTime end = listOf(issuer).map(RevocationList::getNextUpdate).orElse(null);
    alarms.raise(
        AlarmKind.REVOCATION_LIST_EXPIRED, Certificates.shortName(issuer), end == null ? "-" : end);
  }

  private ChainRules.Trust trust() {
    List<ChainRules.RevocationEntry> lists =
        lists().stream()
            .map(one -> new ChainRules.RevocationEntry(one.list(), one.countsUntil().toInstant()))
            .toList();
    List<TrustedAuthority> all = all();
    return new ChainRules.Trust(
        all.stream().map(TrustedAuthority::certificate).toList(),
        lists,
        (certificate, issuer) ->
            all.stream()
                .filter(one -> one.getResponder() != null && one.certificate().equals(issuer))
                .findFirst()
                .map(one -> ask(one, certificate, issuer, lists))
                .orElse(OnlineStatus.NONE));
  }

  /** A responder that is set and gives no answer is an alarm; the list decides then. */
  private OnlineStatus ask(
      TrustedAuthority authority,
      X509Certificate certificate,
      X509Certificate issuer,
      List<ChainRules.RevocationEntry> lists) {
    OnlineStatus said =
        responders.ask(
            authority.getResponder(),
            certificate,
            issuer,
            other -> lists.stream().anyMatch(one -> names(one, issuer, other)),
            today.now().toInstant());
    if (said == OnlineStatus.NONE) {
      alarms.raise(AlarmKind.RESPONDER_SILENT, authority.getName(), authority.getResponder());
    }
    return said;
  }

  private static boolean names(
      ChainRules.RevocationEntry entry, X509Certificate issuer, X509Certificate certificate) {
    return ChainRules.signed(issuer, entry.list()) && entry.list().isRevoked(certificate);
  }
}
