package cn.bangfu.staff;

import cn.bangfu.kernel.crypto.SealedTextConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** The device with which an account makes one-time passwords (USR-055); secrets are sealed. */
@Entity
@Table(name = "user_totp")
class UserTotp {

  @Id
  @Column(name = "user_id")
  private Long userId;

  @Convert(converter = SealedTextConverter.class)
  private String secret;

  @Column(name = "confirmed_at")
  private OffsetDateTime confirmedAt;

  @Convert(converter = SealedTextConverter.class)
  @Column(name = "pending_secret")
  private String pendingSecret;

  protected UserTotp() {}

  UserTotp(Long userId) {
    this.userId = userId;
  }

  /** A new secret waits for its first code. */
  void propose(String newSecret) {
    pendingSecret = newSecret;
  }

  /** The waiting secret is the device's from now on. */
  void confirm(OffsetDateTime at) {
    secret = pendingSecret;
    pendingSecret = null;
    confirmedAt = at;
  }

  String secret() {
    return secret;
  }

  String pendingSecret() {
    return pendingSecret;
  }

  OffsetDateTime confirmedAt() {
    return confirmedAt;
  }
}
