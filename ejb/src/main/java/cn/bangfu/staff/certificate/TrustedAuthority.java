package cn.bangfu.staff.certificate;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;

/** An authority whose certificates are taken, loaded by the security administrator (USR-068). */
@Entity
@Table(name = "trusted_authority")
@NamedQuery(
    name = "TrustedAuthority.all",
    query = "select a from TrustedAuthority a order by a.subjectDn, a.id")
public class TrustedAuthority extends BaseEntity {

  static final int NAME_MAX = 500;

  @Id
  @SequenceGenerator(
      name = "trusted_authority_seq",
      sequenceName = "trusted_authority_seq",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trusted_authority_seq")
  private Long id;

  @Column(name = "subject_dn")
  private String subjectDn;

  @Column(name = "issuer_dn")
  private String issuerDn;

  @Column(name = "serial_number")
  private String serialNumber;

  private String fingerprint;

  @Column(name = "good_from")
  private OffsetDateTime validFrom;

  @Column(name = "good_to")
  private OffsetDateTime validTo;

  private byte[] content;

  /** Where its responder is asked, or null. */
  private String responder;

  protected TrustedAuthority() {}

  TrustedAuthority(X509Certificate certificate) {
    subjectDn = Certificates.name(certificate.getSubjectX500Principal());
    issuerDn = Certificates.name(certificate.getIssuerX500Principal());
    serialNumber = Certificates.serial(certificate);
    fingerprint = Certificates.fingerprint(certificate);
    validFrom = Certificates.moment(certificate.getNotBefore());
    validTo = Certificates.moment(certificate.getNotAfter());
    content = Certificates.der(certificate);
  }

  /** From now on its responder is asked there; null: none is. */
  void askAt(String address) {
    responder = address;
  }

  X509Certificate certificate() {
    return Certificates.one(content);
  }

  public Long getId() {
    return id;
  }

  public String getSubjectDn() {
    return subjectDn;
  }

  public String getIssuerDn() {
    return issuerDn;
  }

  public String getSerialNumber() {
    return serialNumber;
  }

  public String getFingerprint() {
    return fingerprint;
  }

  public OffsetDateTime getValidFrom() {
    return validFrom;
  }

  public OffsetDateTime getValidTo() {
    return validTo;
  }

  public String getResponder() {
    return responder;
  }

  /** The authority's common name. */
  public String getName() {
    return Certificates.shortName(subjectDn);
  }
}
