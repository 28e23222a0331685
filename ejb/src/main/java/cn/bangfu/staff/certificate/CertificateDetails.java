package cn.bangfu.staff.certificate;

import cn.bangfu.staff.certificate.OwnCertificate.Detail;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that a certificate says, field by field (USR-067). */
final class CertificateDetails {

  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "2.5.29.14", "staff.certificate.subjectKey",
          "2.5.29.15", "staff.certificate.keyUsage",
          "2.5.29.17", "staff.certificate.otherNames",
          "2.5.29.19", "staff.certificate.constraints",
          "2.5.29.31", "staff.certificate.listPoints",
          "2.5.29.32", "staff.certificate.policies",
          "2.5.29.35", "staff.certificate.issuerKey",
          "2.5.29.37", "staff.certificate.purposes");

  private CertificateDetails() {}

  static List<Detail> of(X509Certificate certificate) {
    List<Detail> all = new ArrayList<>();
    all.add(field("staff.certificate.versionNo", "V" + certificate.getVersion()));
    all.add(field("staff.certificate.serial", Certificates.serial(certificate)));
    all.add(field("staff.certificate.signature", certificate.getSigAlgName()));
    all.add(
        field(
            "staff.certificate.issuerDn", Certificates.name(certificate.getIssuerX500Principal())));
    all.add(
        field(
            "staff.certificate.subjectDn",
            Certificates.name(certificate.getSubjectX500Principal())));
    all.add(field("staff.certificate.publicKey", certificate.getPublicKey().getAlgorithm()));
    all.add(field("staff.certificate.fingerprint", Certificates.fingerprint(certificate)));
    Map<String, byte[]> extensions = new TreeMap<>();
    add(extensions, certificate, certificate.getCriticalExtensionOIDs());
    add(extensions, certificate, certificate.getNonCriticalExtensionOIDs());
    extensions.forEach((number, value) -> all.add(extension(number, value)));
    return all;
  }

  private static void add(Map<String, byte[]> into, X509Certificate of, Set<String> numbers) {
    if (numbers != null) {
      numbers.forEach(number -> into.put(number, of.getExtensionValue(number)));
    }
  }

  private static Detail field(String key, String value) {
    return new Detail(key, null, value);
  }

  /** The value as it stands in the certificate; names are given to what is common. */
  private static Detail extension(String number, byte[] value) {
    String key = EXTENSIONS.get(number);
    return new Detail(
        key, key == null ? number : null, HexFormat.ofDelimiter(" ").formatHex(value));
  }
}
