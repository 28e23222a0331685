package cn.bangfu.staff.certificate;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Whether a presented certificate is good: leads to a trusted authority, is within its time, meant
 * for clients and not revoked (USR-058, USR-059). Who it is registered for is no matter here.
 */
public final class ChainRules {

  private static final String PKIX = "PKIX";
  private static final int LONGEST = 6;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
  private static final String ANY_PURPOSE = "2.5.29.37.0";

  private ChainRules() {}

  /**
   * A revocation list.
   *
   * @param validTo until when it counts: its next update, or the end of a grace
   */
  public record RevocationEntry(X509CRL list, Instant validTo) {}

  /** Asks the issuer's responder about a certificate, where one is set. */
  @FunctionalInterface
  interface Online {
    OnlineStatus ask(X509Certificate certificate, X509Certificate issuer);
  }

  /** Whom the installation trusts, and what is known about whom they trust no longer. */
  public record Trust(
      List<X509Certificate> authorities, List<RevocationEntry> lists, Online online) {}

  /**
   * What is wrong, or null.
   *
   * @param presented the certificate itself first, then what came along with it
   */
  public static CertificateProblem check(
      List<X509Certificate> presented, Trust trust, Instant now) {
    X509Certificate own = presented.get(0);
    CertificateProblem outOfTime = time(own, now);
    if (outOfTime != null) {
      return outOfTime;
    }
    List<X509Certificate> chain = chain(presented, trust.authorities());
    if (chain == null || !holds(chain, now)) {
      return CertificateProblem.UNTRUSTED;
    }
    if (!isForClients(own)) {
      return CertificateProblem.WRONG_PURPOSE;
    }
    return revocation(chain, trust, now);
  }

  /**
   * The certificates from the presented one to the trusted authority farthest up, which is the
   * last; null if there is none.
   */
  static List<X509Certificate> chain(
      List<X509Certificate> presented, List<X509Certificate> authorities) {
    List<X509Certificate> known = new ArrayList<>(authorities);
    known.addAll(presented.subList(1, presented.size()));
    List<X509Certificate> chain = new ArrayList<>();
    int anchor = 0;
    X509Certificate next = presented.get(0);
    while (next != null && !chain.contains(next) && chain.size() < LONGEST) {
      chain.add(next);
      if (chain.size() > 1 && authorities.contains(next)) {
        anchor = chain.size() - 1;
      }
      next = issuerOf(next, known);
    }
    return anchor == 0 ? null : chain.subList(0, anchor + 1);
  }

  private static X509Certificate issuerOf(X509Certificate of, List<X509Certificate> known) {
    return known.stream().filter(one -> issued(one, of)).findFirst().orElse(null);
  }

  /** True if the one has signed the other. */
  static boolean issued(X509Certificate issuer, X509Certificate of) {
    if (!issuer.getSubjectX500Principal().equals(of.getIssuerX500Principal())) {
      return false;
    }
    try {
      Sm2.verify(of, issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException other) {
      return false;
    }
  }

  /**
   * The platform's own judgement: signatures, names, constraints, algorithms, times. A chain of SM2
   * is one throughout, for which algorithms count the platform cannot say there.
   */
  private static boolean holds(List<X509Certificate> chain, Instant now) {
    int anchor = chain.size() - 1;
    X509Certificate trusted = chain.get(anchor);
    boolean sm2 = chain.stream().anyMatch(Sm2::isKeyOf);
    if (sm2 && !isSm2Throughout(chain)) {
      return false;
    }
    try {
      trusted.checkValidity(Date.from(now));
      CertPath path =
          Certificates.factory(sm2 ? Sm2.PROVIDER : null)
              .generateCertPath(chain.subList(0, anchor));
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(trusted, null)));
      parameters.setRevocationEnabled(false); // judged by our own lists, each with its sentence
      parameters.setDate(Date.from(now));
      CertPathValidator validator =
          sm2
              ? CertPathValidator.getInstance(PKIX, Sm2.PROVIDER)
              : CertPathValidator.getInstance(PKIX);
      validator.validate(path, parameters);
      return true;
    } catch (CertPathValidatorException | CertificateException broken) {
      return false;
    } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isSm2Throughout(List<X509Certificate> chain) {
    return chain.stream().allMatch(Sm2::isKeyOf)
        && chain.subList(0, chain.size() - 1).stream().allMatch(Sm2::isSigned);
  }

  /** True if it is neither over nor to come. */
  static boolean isWithin(X509Certificate certificate, Instant now) {
    return time(certificate, now) == null;
  }

  private static CertificateProblem time(X509Certificate certificate, Instant now) {
    if (now.isAfter(certificate.getNotAfter().toInstant())) {
      return CertificateProblem.EXPIRED;
    }
    return now.isBefore(certificate.getNotBefore().toInstant())
        ? CertificateProblem.NOT_YET_VALID
        : null;
  }

  /** A certificate that names no purpose is good for all. */
  private static boolean isForClients(X509Certificate certificate) {
    if (certificate.getBasicConstraints() >= 0) {
      return false;
    }
    boolean[] usage = certificate.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE]) {
      return false;
    }
    try {
      List<String> purposes = certificate.getExtendedKeyUsage();
      return purposes == null || purposes.contains(CLIENT_AUTH) || purposes.contains(ANY_PURPOSE);
    } catch (CertificateParsingException unreadable) {
      return false;
    }
  }

  /**
   * Every certificate below the anchor against the responder of its issuer, and where none answers
   * against the issuer's list. Who issued the presented one must have the one or the other, for
   * without them nothing can be said; authorities in between may have none. What a loaded list
   * names is revoked whatever a responder says.
   */
  private static CertificateProblem revocation(
      List<X509Certificate> chain, Trust trust, Instant now) {
    for (int i = 0; i < chain.size() - 1; i++) {
      RevocationEntry entry = listOf(chain.get(i + 1), trust.lists());
      boolean listed = entry != null && entry.list().isRevoked(chain.get(i));
      OnlineStatus said = trust.online().ask(chain.get(i), chain.get(i + 1));
      if (said == OnlineStatus.REVOKED || said == OnlineStatus.GOOD && listed) {
        return revoked(i);
      }
      if (said == OnlineStatus.UNKNOWN) {
        return CertificateProblem.UNTRUSTED;
      }
      if (said == OnlineStatus.GOOD || entry == null && i > 0) {
        continue;
      }
      if (entry == null || now.isAfter(entry.validTo())) {
        return CertificateProblem.LIST_EXPIRED;
      }
      if (listed) {
        return revoked(i);
      }
    }
    return null;
  }

  /** Below a revoked authority nothing is trusted. */
  private static CertificateProblem revoked(int place) {
    return place == 0 ? CertificateProblem.REVOKED : CertificateProblem.UNTRUSTED;
  }

  private static RevocationEntry listOf(X509Certificate issuer, List<RevocationEntry> lists) {
    return lists.stream().filter(entry -> signed(issuer, entry.list())).findFirst().orElse(null);
  }

  /** True if the authority has signed the list. */
  static boolean signed(X509Certificate issuer, X509CRL list) {
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      Sm2.verify(list, issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException other) {
      return false;
    }
  }
}
