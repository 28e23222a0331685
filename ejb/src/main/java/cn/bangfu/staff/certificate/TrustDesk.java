package cn.bangfu.staff.certificate;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Whom the installation trusts, kept by the security administrator (USR-059, USR-068): authorities
 * and their revocation lists, several files at a time.
 */
@Stateless
public class TrustDesk {

  private static final String LOCK = "select pg_advisory_xact_lock(hashtext('trusted_authority'))";

  private static final int LINE = 64;

  /** A part of a list, told by what names the part or the list it adds to. */
  private static final List<String> PARTIAL = List.of("2.5.29.27", "2.5.29.28");

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject TrustList trust;
  @Inject CertificateBook book;

  @Needs(Right.TRUST_VIEW)
  public List<TrustedAuthority> authorities() {
    return trust.all();
  }

  @Needs(Right.TRUST_VIEW)
  public List<RevocationList> lists() {
    return trust.lists();
  }

  /**
   * Trusts the authorities of these files from now on; all of them or none.
   *
   * @return how many
   */
  @Needs(Right.TRUST_CHANGE)
  public int loadAuthorities(List<byte[]> files, String reason) {
    String why = CertificateBook.reason(reason);
    em.createNativeQuery(LOCK).getSingleResult();
    List<String> names = new ArrayList<>();
    for (byte[] file : files) {
      for (X509Certificate certificate : Certificates.read(file)) {
        names.add(trust(certificate));
      }
    }
    if (names.isEmpty()) {
      throw new BusinessException(CertificateProblem.NOT_A_CERTIFICATE);
    }
    callers.about("authority", null, null);
    callers.count(names.size());
    callers.changed("+ " + String.join("; ", names) + "; " + why);
    return names.size();
  }

  /** Trusts an authority no longer; certificates it has issued open no log-in from now on. */
  @Needs(Right.TRUST_CHANGE)
  public void removeAuthority(long id, int version, String reason) {
    String why = CertificateBook.reason(reason);
    TrustedAuthority authority = authority(id, version);
    callers.changed("- " + authority.getSubjectDn() + "; " + why);
    em.remove(authority);
  }

  /**
   * Sets where the responder of an authority is asked about its certificates, beside its list
   * (USR-058).
   *
   * @param address http or https; empty: none is asked any more
   */
  @Needs(Right.TRUST_CHANGE)
  public void askResponder(long id, int version, String address, String reason) {
    String why = CertificateBook.reason(reason);
    String typed = address == null ? "" : address.strip();
    if (!typed.isEmpty() && !ResponderAddress.isGood(typed)) {
      throw new Violations(
          List.of(
              Violation.of(
                  "responder", CertificateProblem.RESPONDER_ADDRESS, ResponderAddress.MAX)));
    }
    TrustedAuthority authority = authority(id, version);
    callers.changed(
        "%s: OCSP %s → %s; %s"
            .formatted(
                authority.getSubjectDn(),
                authority.getResponder() == null ? "-" : authority.getResponder(),
                typed.isEmpty() ? "-" : typed,
                why));
    authority.askAt(typed.isEmpty() ? null : typed);
    authority.touch(callers.known().name(), today.now());
  }

  /**
   * Takes up revocation lists; registered certificates that are on one end at once (USR-058).
   *
   * @return how many registered certificates ended
   */
  @Needs(Right.TRUST_CHANGE)
  public int loadLists(List<byte[]> files, String reason) {
    String why = CertificateBook.reason(reason);
    em.createNativeQuery(LOCK).getSingleResult();
    List<String> names = new ArrayList<>();
    int ended = 0;
    for (byte[] file : files) {
      X509CRL list = Certificates.readList(file);
      names.add(take(list));
      ended += endRevoked(list);
    }
    if (names.isEmpty()) {
      throw new BusinessException(CertificateProblem.NOT_A_LIST);
    }
    callers.about("revocationList", null, null);
    callers.count(ended);
    callers.changed(String.join("; ", names) + "; " + why);
    return ended;
  }

  @Needs(Right.TRUST_CHANGE)
  public void removeList(long id, int version, String reason) {
    String why = CertificateBook.reason(reason);
    RevocationList list = list(id, version);
    callers.changed("- " + list.getIssuerDn() + "; " + why);
    em.remove(list);
  }

  /**
   * Lets an overdue list count for some hours from now (USR-059).
   *
   * @param hours 1 to {@link RevocationList#GRACE_HOURS}
   */
  @Needs(Right.TRUST_CHANGE)
  public void allowGrace(long id, int version, int hours, String reason) {
    if (hours < 1 || hours > RevocationList.GRACE_HOURS) {
      throw new Violations(
          List.of(
              Violation.of(
                  "hours", CertificateProblem.GRACE_TOO_LONG, RevocationList.GRACE_HOURS)));
    }
    String why = CertificateBook.reason(reason);
    RevocationList list = list(id, version);
    // the grace is counted from the end of the list, however often it is given
    if (today
        .now()
        .plusHours(hours)
        .isAfter(list.getNextUpdate().plusHours(RevocationList.GRACE_HOURS))) {
      throw new Violations(
          List.of(
              Violation.of(
                  "hours", CertificateProblem.GRACE_TOO_LONG, RevocationList.GRACE_HOURS)));
    }
    list.allowUntil(today.now().plusHours(hours));
    list.touch(callers.known().name(), today.now());
    callers.changed("%s: %d h; %s".formatted(list.getIssuerDn(), hours, why));
  }

  /** The certificates of all trusted authorities, as PEM: no secret, for everybody (USR-068). */
  @Needs(Right.ANYBODY)
  public String chain() {
    StringBuilder pem = new StringBuilder();
    Base64.Encoder base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
    for (X509Certificate certificate : trust.authorities()) {
      pem.append("-----BEGIN CERTIFICATE-----\n")
          .append(base64.encodeToString(Certificates.der(certificate)))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return pem.toString();
  }

  private String trust(X509Certificate certificate) {
    if (certificate.getBasicConstraints() < 0) {
      throw new BusinessException(CertificateProblem.NOT_AN_AUTHORITY);
    }
    if (today.now().toInstant().isAfter(certificate.getNotAfter().toInstant())) {
      throw new BusinessException(CertificateProblem.EXPIRED);
    }
    TrustedAuthority authority = new TrustedAuthority(certificate);
    boolean known =
        trust.all().stream().anyMatch(a -> a.getFingerprint().equals(authority.getFingerprint()));
    if (known) {
      throw new BusinessException(CertificateProblem.AUTHORITY_BEFORE);
    }
    authority.touch(callers.known().name(), today.now());
    em.persist(authority);
    em.flush();
    return authority.getSubjectDn();
  }

  private String take(X509CRL list) {
    if (list.getNextUpdate() == null) {
      throw new BusinessException(CertificateProblem.NOT_A_LIST);
    }
    if (trust.authorities().stream().noneMatch(a -> ChainRules.signed(a, list))) {
      throw new BusinessException(CertificateProblem.LIST_UNTRUSTED);
    }
    if (PARTIAL.stream().anyMatch(number -> list.getExtensionValue(number) != null)) {
      throw new BusinessException(CertificateProblem.LIST_PARTIAL);
    }
    String issuer = Certificates.name(list.getIssuerX500Principal());
    Optional<RevocationList> before = trust.listOf(issuer);
    if (before.isPresent()
        && before.get().getIssuedAt().isAfter(Certificates.moment(list.getThisUpdate()))) {
      throw new BusinessException(CertificateProblem.LIST_OLDER);
    }
    RevocationList kept = before.orElse(null);
    if (kept == null) {
      kept = new RevocationList(list, der(list));
    } else {
      kept.take(list, der(list));
    }
    kept.touch(callers.known().name(), today.now());
    em.persist(kept);
    em.flush();
    return issuer + " (" + kept.getEntries() + ")";
  }

  private int endRevoked(X509CRL list) {
    int ended = 0;
    List<UserCertificate> live =
        em.createNamedQuery("UserCertificate.liveOf", UserCertificate.class)
            .setParameter("issuer", Certificates.name(list.getIssuerX500Principal()))
            .getResultList();
    for (UserCertificate certificate : live) {
      X509CRLEntry entry = list.getRevokedCertificate(certificate.certificate());
      if (entry != null) {
        certificate.revoke(Texts.get("staff.certificate.onList"));
        certificate.touch(callers.known().name(), today.now());
        book.endSessions(certificate);
        ended++;
      }
    }
    return ended;
  }

  private TrustedAuthority authority(long id, int version) {
    TrustedAuthority authority =
        em.find(TrustedAuthority.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (authority == null || authority.getVersion() != version) {
      throw new BusinessException(CertificateProblem.DECIDED_BEFORE);
    }
    callers.about("authority", authority.getSerialNumber(), null);
    return authority;
  }

  private RevocationList list(long id, int version) {
    RevocationList list = em.find(RevocationList.class, id, LockModeType.PESSIMISTIC_WRITE);
    callers.about("revocationList", id, null);
    if (list == null) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    if (list.getVersion() != version) {
      throw new StaleException(
          CertificateProblem.CHANGED_MEANWHILE, list.getChangedBy(), list.getChangedAt());
    }
    return list;
  }

  private static byte[] der(X509CRL list) {
    try {
      return list.getEncoded();
    } catch (CRLException e) {
      throw new IllegalStateException(e);
    }
  }
}
