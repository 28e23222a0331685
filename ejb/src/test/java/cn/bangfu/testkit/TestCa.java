package cn.bangfu.testkit;

import cn.bangfu.staff.certificate.Certificates;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority made for one test: issues certificates and revocation lists. */
public final class TestCa {

  private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime());

  /** What every certificate for somebody says of itself. */
  public static final String LIST_ADDRESS = "http://ca.test/root.crl";

  private static final byte[] SUBJECT_KEY = {(byte) 0xa1, 0x02, 0x7f};
  private static final byte[] ISSUER_KEY = {0x11, (byte) 0xff};

  private static final Provider PROVIDER = new BouncyCastleProvider();

  /** With which algorithms an authority and all below it work. */
  public enum Kind {
    ECDSA("SHA256withECDSA", "secp256r1"),
    /** The national ones: SM2 with SM3. */
    SM2("SM3withSM2", "sm2p256v1");

    private final String signature;
    private final String curve;

    Kind(String signature, String curve) {
      this.signature = signature;
      this.curve = curve;
    }
  }

  private final Kind kind;
  private final X509Certificate certificate;
  private final PrivateKey key;

  private TestCa(Kind kind, X509Certificate certificate, PrivateKey key) {
    this.kind = kind;
    this.certificate = certificate;
    this.key = key;
  }

  /** Trusts itself; its name is its own. */
  public static TestCa root(Instant from, Instant to) {
    return root(Kind.ECDSA, from, to);
  }

  public static TestCa root(Kind kind, Instant from, Instant to) {
    KeyPair pair = pair(kind);
    String name = "CN=测试根" + UUID.randomUUID() + ",O=测试,C=CN";
    TestCa own = new TestCa(kind, null, pair.getPrivate());
    return new TestCa(kind, own.issue(name, name, pair, from, to, null, true), pair.getPrivate());
  }

  /** An authority below this one. */
  public TestCa below(Instant from, Instant to) {
    return below(kind, from, to);
  }

  /** An authority of another kind, signed by this one. */
  public TestCa below(Kind other, Instant from, Instant to) {
    KeyPair pair = pair(other);
    String name = "CN=测试中级" + UUID.randomUUID() + ",O=测试,C=CN";
    return new TestCa(
        other, issue(name, subject(certificate), pair, from, to, null, true), pair.getPrivate());
  }

  /** Whom this authority has certified to answer for it about the status of certificates. */
  public TestCa statusSigner(Instant from, Instant to) {
    KeyPair pair = pair(kind);
    return new TestCa(
        kind,
        issue(
            "CN=responder,C=CN",
            subject(certificate),
            pair,
            from,
            to,
            KeyPurposeId.id_kp_OCSPSigning,
            false),
        pair.getPrivate());
  }

  ContentSigner signer() {
    try {
      return new JcaContentSignerBuilder(kind.signature).setProvider(PROVIDER).build(key);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate for somebody, for clients. */
  public X509Certificate client(String name, Instant from, Instant to) {
    return issue(
        "CN=" + name + ",O=测试,C=CN",
        subject(certificate),
        pair(kind),
        from,
        to,
        KeyPurposeId.id_kp_clientAuth,
        false);
  }

  /** A certificate that is meant for servers only. */
  public X509Certificate server(Instant from, Instant to) {
    return issue(
        "CN=server,C=CN",
        subject(certificate),
        pair(kind),
        from,
        to,
        KeyPurposeId.id_kp_serverAuth,
        false);
  }

  public X509CRL list(Instant issued, Instant next, X509Certificate... revoked) {
    try {
      X509v2CRLBuilder builder = new JcaX509v2CRLBuilder(certificate, Date.from(issued));
      builder.setNextUpdate(Date.from(next));
      for (X509Certificate one : revoked) {
        builder.addCRLEntry(one.getSerialNumber(), Date.from(issued), CRLReason.keyCompromise);
      }
      return new JcaX509CRLConverter().getCRL(builder.build(signer()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public X509Certificate certificate() {
    return certificate;
  }

  private X509Certificate issue(
      String subject,
      String issuer,
      KeyPair pair,
      Instant from,
      Instant to,
      KeyPurposeId purpose,
      boolean authority) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              new X500Principal(issuer),
              BigInteger.valueOf(SERIAL.incrementAndGet()),
              Date.from(from),
              Date.from(to),
              new X500Principal(subject),
              pair.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      builder.addExtension(
          Extension.keyUsage,
          true,
          new KeyUsage(
              authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
      if (purpose != null) {
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
        builder.addExtension(
            Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(SUBJECT_KEY));
        builder.addExtension(
            Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(ISSUER_KEY));
        builder.addExtension(
            Extension.cRLDistributionPoints,
            false,
            new CRLDistPoint(
                new DistributionPoint[] {
                  new DistributionPoint(
                      new DistributionPointName(
                          new GeneralNames(
                              new GeneralName(
                                  GeneralName.uniformResourceIdentifier, LIST_ADDRESS))),
                      null,
                      null)
                }));
        builder.addExtension(
            Extension.certificatePolicies,
            false,
            new CertificatePolicies(
                new PolicyInformation(new ASN1ObjectIdentifier("1.2.156.112570.1"))));
      }
      // as the application reads it: the platform knows no keys of SM2
      return Certificates.read(builder.build(signer()).getEncoded()).get(0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName();
  }

  private static KeyPair pair(Kind kind) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
      generator.initialize(new ECGenParameterSpec(kind.curve));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
