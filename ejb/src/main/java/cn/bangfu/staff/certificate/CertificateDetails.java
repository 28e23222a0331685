package cn.bangfu.staff.certificate;

import cn.bangfu.staff.certificate.OwnCertificate.Detail;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** All that a certificate says, field by field (USR-067). */
final class CertificateDetails {

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
    all.add(field("staff.certificate.publicKey", Sm2.keyName(certificate)));
    all.add(field("staff.certificate.fingerprint", Certificates.fingerprint(certificate)));
    all.addAll(CertificateExtensions.of(certificate));
    return all;
  }

  private static Detail field(String key, String value) {
    return new Detail(key, null, value);
  }
}
