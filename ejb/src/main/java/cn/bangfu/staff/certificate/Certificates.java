package cn.bangfu.staff.certificate;

import cn.bangfu.kernel.BusinessException;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** Reads certificates and revocation lists (PEM or DER) and names what is in them. */
public final class Certificates {

  /** More than any certificate or chain has. */
  public static final int FILE_MAX = 1 << 20;

  private static final String KIND = "X.509";
  private static final CertificateFactory FACTORY = factory(null);
  private static final CertificateFactory SM2_FACTORY = factory(Sm2.PROVIDER);

  private Certificates() {}

  /**
   * The certificates of a file, in its order.
   *
   * @throws BusinessException if there is none
   */
  public static List<X509Certificate> read(byte[] file) {
    List<X509Certificate> found = List.of();
    if (file != null && file.length <= FILE_MAX) {
      try {
        found = all(FACTORY, file);
      } catch (CertificateException unknownKey) {
        found = mixed(file);
      }
    }
    if (found.isEmpty()) {
      throw new BusinessException(CertificateProblem.NOT_A_CERTIFICATE);
    }
    return found;
  }

  /** A file with keys of SM2 in it; what the JDK can read it has to read all the same. */
  private static List<X509Certificate> mixed(byte[] file) {
    try {
      List<X509Certificate> found = new ArrayList<>();
      for (X509Certificate one : all(SM2_FACTORY, file)) {
        found.addAll(Sm2.isKeyOf(one) ? List.of(one) : all(FACTORY, one.getEncoded()));
      }
      return found;
    } catch (CertificateException unreadable) {
      return List.of();
    }
  }

  private static List<X509Certificate> all(CertificateFactory factory, byte[] file)
      throws CertificateException {
    List<X509Certificate> found = new ArrayList<>();
    Collection<?> read = factory.generateCertificates(new ByteArrayInputStream(file));
    read.forEach(one -> found.add((X509Certificate) one));
    return found;
  }

  /** One certificate that was stored or handed on as DER. */
  static X509Certificate one(byte[] der) {
    return read(der).get(0);
  }

  /**
   * A revocation list.
   *
   * @throws BusinessException if it is none
   */
  static X509CRL readList(byte[] file) {
    try {
      if (file == null || file.length == 0) {
        throw new BusinessException(CertificateProblem.NOT_A_LIST);
      }
      return (X509CRL) FACTORY.generateCRL(new ByteArrayInputStream(file));
    } catch (CRLException unreadable) {
      throw new BusinessException(CertificateProblem.NOT_A_LIST);
    }
  }

  public static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As it is stored and compared. */
  public static String name(X500Principal principal) {
    String name = principal.getName();
    return name.length() > TrustedAuthority.NAME_MAX
        ? name.substring(0, TrustedAuthority.NAME_MAX)
        : name;
  }

  /** What people call the bearer of this name: its common name, or all of it. */
  public static String shortName(String name) {
    try {
      for (Rdn part : new LdapName(name).getRdns()) {
        if (part.getType().equalsIgnoreCase("CN")) {
          return part.getValue().toString();
        }
      }
      return name;
    } catch (InvalidNameException unusual) {
      return name;
    }
  }

  public static String serial(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(16).toUpperCase(java.util.Locale.ROOT);
  }

  public static String fingerprint(X509Certificate certificate) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(der(certificate));
      return HexFormat.of().withUpperCase().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static OffsetDateTime moment(Date date) {
    return date.toInstant().atZone(cn.bangfu.kernel.Today.ZONE).toOffsetDateTime();
  }

  /** The platform's own, or a provider's. */
  static CertificateFactory factory(Provider provider) {
    try {
      return provider == null
          ? CertificateFactory.getInstance(KIND)
          : CertificateFactory.getInstance(KIND, provider);
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }
}
