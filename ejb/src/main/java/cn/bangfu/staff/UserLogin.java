package cn.bangfu.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** Last log-in of an account and the failures around it (USR-044). */
@Entity
@Table(name = "user_login")
class UserLogin {

  @Id
  @Column(name = "user_id")
  private Long userId;

  @Column(name = "last_login_at")
  private OffsetDateTime lastLoginAt;

  @Column(name = "last_login_ip")
  private String lastLoginIp;

  @Column(name = "previous_login_at")
  private OffsetDateTime previousLoginAt;

  @Column(name = "previous_login_ip")
  private String previousLoginIp;

  @Column(name = "failed_before")
  private int failedBefore;

  @Column(name = "failed_since")
  private int failedSince;

  protected UserLogin() {}

  UserLogin(Long userId) {
    this.userId = userId;
  }

  void loggedIn(OffsetDateTime at, String ip) {
    previousLoginAt = lastLoginAt;
    previousLoginIp = lastLoginIp;
    failedBefore = failedSince;
    failedSince = 0;
    lastLoginAt = at;
    lastLoginIp = ip;
  }

  OffsetDateTime lastLoginAt() {
    return lastLoginAt;
  }

  OffsetDateTime previousLoginAt() {
    return previousLoginAt;
  }

  String previousLoginIp() {
    return previousLoginIp;
  }

  int failedBefore() {
    return failedBefore;
  }
}
