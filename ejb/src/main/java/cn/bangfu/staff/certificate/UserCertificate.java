package cn.bangfu.staff.certificate;

import cn.bangfu.kernel.BaseEntity;
import cn.bangfu.kernel.BusinessException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;

/** A certificate registered for an account (USR part 3.3). */
@Entity
@Table(name = "user_certificate")
@NamedQuery(
    name = "UserCertificate.ofUser",
    query =
        "select c from UserCertificate c where c.userId = :userId order by c.validTo desc, c.id desc")
@NamedQuery(
    name = "UserCertificate.named",
    query =
        """
        select c from UserCertificate c
        where c.issuerDn = :issuer and c.serialNumber = :serial""")
@NamedQuery(
    name = "UserCertificate.liveOf",
    query =
        """
        select c from UserCertificate c
        where c.issuerDn = :issuer and c.state in (
          cn.bangfu.staff.certificate.CertificateState.VALID,
          cn.bangfu.staff.certificate.CertificateState.SUSPENDED)""")
@NamedQuery(
    name = "UserCertificate.over",
    query =
        """
        select c from UserCertificate c
        where c.validTo <= :now and c.state in (
          cn.bangfu.staff.certificate.CertificateState.VALID,
          cn.bangfu.staff.certificate.CertificateState.SUSPENDED)
        order by c.id""")
public class UserCertificate extends BaseEntity {

  static final int TOKEN_MAX = 40;

  @Id
  @SequenceGenerator(
      name = "user_certificate_seq",
      sequenceName = "user_certificate_seq",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_certificate_seq")
  private Long id;

  @Column(name = "user_id")
  private long userId;

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

  @Enumerated(EnumType.STRING)
  private CertificateState state = CertificateState.VALID;

  @Column(name = "token_no")
  private String tokenNo;

  private String reason;
  private byte[] content;

  protected UserCertificate() {}

  UserCertificate(long userId, X509Certificate certificate, String tokenNo, String reason) {
    this.userId = userId;
    this.tokenNo = tokenNo;
    this.reason = reason;
    subjectDn = Certificates.name(certificate.getSubjectX500Principal());
    issuerDn = Certificates.name(certificate.getIssuerX500Principal());
    serialNumber = Certificates.serial(certificate);
    fingerprint = Certificates.fingerprint(certificate);
    validFrom = Certificates.moment(certificate.getNotBefore());
    validTo = Certificates.moment(certificate.getNotAfter());
    content = Certificates.der(certificate);
  }

  void suspend(String why) {
    from(state == CertificateState.VALID);
    become(CertificateState.SUSPENDED, why);
  }

  void resume(String why) {
    from(state == CertificateState.SUSPENDED);
    become(CertificateState.VALID, why);
  }

  void revoke(String why) {
    from(isLive());
    become(CertificateState.REVOKED, why);
  }

  void expire() {
    from(isLive());
    state = CertificateState.EXPIRED;
  }

  /** True while it may still become, or is, good for a log-in. */
  boolean isLive() {
    return state == CertificateState.VALID || state == CertificateState.SUSPENDED;
  }

  private void from(boolean fits) {
    if (!fits) {
      throw new BusinessException(CertificateProblem.WRONG_STATE, state);
    }
  }

  private void become(CertificateState next, String why) {
    state = next;
    reason = why;
  }

  X509Certificate certificate() {
    return Certificates.one(content);
  }

  public Long getId() {
    return id;
  }

  public long getUserId() {
    return userId;
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

  public CertificateState getState() {
    return state;
  }

  public String getTokenNo() {
    return tokenNo;
  }

  public String getReason() {
    return reason;
  }
}
