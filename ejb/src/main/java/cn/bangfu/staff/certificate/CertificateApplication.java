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
import java.time.OffsetDateTime;

/** That somebody shall get a certificate, and why (USR-063). */
@Entity
@Table(name = "certificate_application")
@NamedQuery(
    name = "CertificateApplication.ofUser",
    query = "select a from CertificateApplication a where a.userId = :userId order by a.id desc")
@NamedQuery(
    name = "CertificateApplication.open",
    query =
        """
        select a from CertificateApplication a where a.userId = :userId
          and a.state = cn.bangfu.staff.certificate.ApplicationState.OPEN""")
public class CertificateApplication extends BaseEntity {

  @Id
  @SequenceGenerator(
      name = "certificate_application_seq",
      sequenceName = "certificate_application_seq",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "certificate_application_seq")
  private Long id;

  @Column(name = "user_id")
  private long userId;

  private String reason;

  @Enumerated(EnumType.STRING)
  private ApplicationState state = ApplicationState.OPEN;

  private String answer;

  @Column(name = "decided_at")
  private OffsetDateTime decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  protected CertificateApplication() {}

  CertificateApplication(long userId, String reason) {
    this.userId = userId;
    this.reason = reason;
  }

  void decide(ApplicationState next, String why, String by, OffsetDateTime at) {
    if (state != ApplicationState.OPEN) {
      throw new BusinessException(CertificateProblem.DECIDED_BEFORE);
    }
    state = next;
    answer = why;
    decidedBy = by;
    decidedAt = at;
  }

  public Long getId() {
    return id;
  }

  public long getUserId() {
    return userId;
  }

  public String getReason() {
    return reason;
  }

  public ApplicationState getState() {
    return state;
  }

  public String getAnswer() {
    return answer;
  }

  public OffsetDateTime getDecidedAt() {
    return decidedAt;
  }

  public String getDecidedBy() {
    return decidedBy;
  }
}
