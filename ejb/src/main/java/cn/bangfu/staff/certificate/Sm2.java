package cn.bangfu.staff.certificate;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Certificates of the national algorithms: keys of SM2, signatures of SM3 with SM2 (GB/T 32918,
 * GB/T 32905), which the JDK cannot even read. They come from a server in front that speaks TLCP.
 */
final class Sm2 {

  /** Never registered with the platform: what the JDK can do stays the JDK's. */
  static final Provider PROVIDER = new BouncyCastleProvider();

  private static final String NAME = "SM2";
  private static final String SIGNATURE = GMObjectIdentifiers.sm2sign_with_sm3.getId();

  private Sm2() {}

  /** True if the holder's key is one of SM2. */
  static boolean isKeyOf(X509Certificate certificate) {
    return GMObjectIdentifiers.sm2p256v1.equals(
        SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded())
            .getAlgorithm()
            .getParameters());
  }

  static boolean isSigned(X509Certificate certificate) {
    return SIGNATURE.equals(certificate.getSigAlgOID());
  }

  /** What people call the kind of the holder's key. */
  static String keyName(X509Certificate certificate) {
    return isKeyOf(certificate) ? NAME : certificate.getPublicKey().getAlgorithm();
  }

  static void verify(X509Certificate certificate, PublicKey key) throws GeneralSecurityException {
    if (isSigned(certificate)) {
      certificate.verify(key, PROVIDER);
    } else {
      certificate.verify(key);
    }
  }

  static void verify(X509CRL list, PublicKey key) throws GeneralSecurityException {
    if (SIGNATURE.equals(list.getSigAlgOID())) {
      list.verify(key, PROVIDER);
    } else {
      list.verify(key);
    }
  }
}
