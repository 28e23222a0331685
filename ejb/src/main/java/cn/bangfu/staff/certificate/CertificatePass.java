package cn.bangfu.staff.certificate;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** Somebody who must log in by certificate may do so without one for a while (USR-066). */
@Entity
@Table(name = "certificate_pass")
public class CertificatePass extends BaseEntity {

  /** The longest time. */
  public static final int HOURS = 24;

  @Id
  @SequenceGenerator(
      name = "certificate_pass_seq",
      sequenceName = "certificate_pass_seq",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "certificate_pass_seq")
  private Long id;

  @Column(name = "user_id")
  private long userId;

  private OffsetDateTime until;
  private String reason;

  protected CertificatePass() {}

  CertificatePass(long userId, OffsetDateTime until, String reason) {
    this.userId = userId;
    this.until = until;
    this.reason = reason;
  }
}
