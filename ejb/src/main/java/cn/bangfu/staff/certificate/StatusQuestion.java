package cn.bangfu.staff.certificate;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.staff.certificate.NoStatus.Fault;
import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * One question to a responder about one certificate, and the judgement of the answer: who signed
 * it, what it is about, whether it answers this question, and how fresh it is (USR-058, RFC 6960).
 */
final class StatusQuestion {

  /** So far may the clocks differ. */
  static final Duration SKEW = Duration.ofMinutes(5);

  /** So old may an answer be that names no next one. */
  static final Duration FRESH = Duration.ofMinutes(15);

  /** So old may an answer be that repeats no nonce: one made beforehand, for everybody. */
  static final Duration PREPARED = Duration.ofHours(24);

  private static final int NONCE_BYTES = 32;
  private static final String STATUS_SIGNING = KeyPurpose.STATUS_SIGNING.number();

  /** MD5 and SHA-1, with RSA, DSA and ECDSA. */
  private static final Set<String> WEAK =
      Set.of(
          "1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5", "1.2.840.10040.4.3", "1.2.840.10045.4.1");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final X509Certificate issuer;
  private final CertificateID about;
  private final byte[] nonce;

  /**
   * What counts as said.
   *
   * @param until until when it may be repeated
   */
  record Said(OnlineStatus status, Instant until) {}

  StatusQuestion(X509Certificate certificate, X509Certificate issuer) {
    this.issuer = issuer;
    byte[] drawn = new byte[NONCE_BYTES];
    RANDOM.nextBytes(drawn);
    try {
      nonce = new DEROctetString(drawn).getEncoded();
      about =
          new CertificateID(
              digests().get(CertificateID.HASH_SHA1),
              new JcaX509CertificateHolder(issuer),
              certificate.getSerialNumber());
    } catch (IOException
        | OCSPException
        | OperatorCreationException
        | CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] encoded() {
    try {
      Extension own = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, nonce);
      return new OCSPReqBuilder()
          .addRequest(about)
          .setRequestExtensions(new Extensions(own))
          .build()
          .getEncoded();
    } catch (IOException | OCSPException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What the answer says.
   *
   * @param revoked tells of a certificate of the issuer whether a loaded list names it
   */
  Said judge(byte[] answer, Predicate<X509Certificate> revoked, Instant now) throws NoStatus {
    try {
      return said(read(answer), revoked, now);
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException odd) {
      // parts of it are read late, and so is what is wrong with them
      throw new NoStatus(Fault.MALFORMED, odd);
    }
  }

  private Said said(BasicOCSPResp response, Predicate<X509Certificate> revoked, Instant now)
      throws NoStatus {
    if (!isSigned(response, revoked, now)) {
      throw new NoStatus(Fault.FORGED);
    }
    Extension repeated = response.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    if (repeated != null && !Arrays.equals(repeated.getExtnValue().getOctets(), nonce)) {
      throw new NoStatus(Fault.REPLAYED);
    }
    SingleResp single = single(response);
    Instant until = until(single, repeated != null, now);
    CertificateStatus status = single.getCertStatus();
    if (status == CertificateStatus.GOOD) {
      return new Said(OnlineStatus.GOOD, until);
    }
    return new Said(
        status instanceof RevokedStatus ? OnlineStatus.REVOKED : OnlineStatus.UNKNOWN, until);
  }

  private static BasicOCSPResp read(byte[] answer) throws NoStatus {
    try {
      OCSPResp response = new OCSPResp(answer);
      if (response.getStatus() != OCSPResp.SUCCESSFUL) {
        throw new NoStatus(Fault.DECLINED);
      }
      if (response.getResponseObject() instanceof BasicOCSPResp basic) {
        return basic;
      }
      throw new NoStatus(Fault.MALFORMED);
    } catch (IOException | OCSPException unreadable) {
      throw new NoStatus(Fault.MALFORMED, unreadable);
    }
  }

  /** By the issuer itself, or by whom the issuer has certified for just this. */
  private boolean isSigned(
      BasicOCSPResp response, Predicate<X509Certificate> revoked, Instant now) {
    if (WEAK.contains(response.getSignatureAlgOID().getId())) {
      return false;
    }
    if (isSignedBy(issuer, response)) {
      return true;
    }
    for (X509CertificateHolder holder : response.getCerts()) {
      X509Certificate other = certificate(holder);
      if (other != null
          && ChainRules.issued(issuer, other)
          && isForStatus(other)
          && ChainRules.isWithin(other, now)
          && !revoked.test(other)
          && isSignedBy(other, response)) {
        return true;
      }
    }
    return false;
  }

  private static X509Certificate certificate(X509CertificateHolder holder) {
    try {
      List<X509Certificate> read = Certificates.read(holder.getEncoded());
      return read.get(0);
    } catch (IOException | BusinessException unreadable) {
      return null;
    }
  }

  private static boolean isForStatus(X509Certificate certificate) {
    try {
      List<String> purposes = certificate.getExtendedKeyUsage();
      return purposes != null && purposes.contains(STATUS_SIGNING);
    } catch (CertificateParsingException unreadable) {
      return false;
    }
  }

  private static boolean isSignedBy(X509Certificate signer, BasicOCSPResp response) {
    try {
      return response.isSignatureValid(
          new JcaContentVerifierProviderBuilder()
              .setProvider(Sm2.PROVIDER)
              .build(signer.getPublicKey()));
    } catch (OCSPException | OperatorCreationException other) {
      return false;
    }
  }

  private SingleResp single(BasicOCSPResp response) throws NoStatus {
    try {
      X509CertificateHolder holder = new JcaX509CertificateHolder(issuer);
      for (SingleResp one : response.getResponses()) {
        CertificateID id = one.getCertID();
        if (id.getSerialNumber().equals(about.getSerialNumber())
            && id.matchesIssuer(holder, digests())) {
          return one;
        }
      }
      throw new NoStatus(Fault.MALFORMED);
    } catch (OCSPException | CertificateEncodingException unreadable) {
      throw new NoStatus(Fault.MALFORMED, unreadable);
    }
  }

  private static Instant until(SingleResp single, boolean answersUs, Instant now) throws NoStatus {
    Instant said = single.getThisUpdate().toInstant();
    Instant until =
        single.getNextUpdate() == null ? said.plus(FRESH) : single.getNextUpdate().toInstant();
    boolean old = !answersUs && now.isAfter(said.plus(PREPARED));
    if (old || now.isAfter(until.plus(SKEW)) || now.isBefore(said.minus(SKEW))) {
      throw new NoStatus(Fault.STALE);
    }
    return until;
  }

  private static DigestCalculatorProvider digests() {
    try {
      return new JcaDigestCalculatorProviderBuilder().setProvider(Sm2.PROVIDER).build();
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
