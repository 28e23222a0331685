package cn.bangfu.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** Failures in a row under one typed name, whether such a user exists or not (USR-040). */
@Entity
@Table(name = "login_guard")
class LoginGuard {

  @Id
  @Column(name = "login_key")
  String loginKey;

  @Column(name = "failed_count")
  int failedCount;

  @Column(name = "last_failed_at")
  OffsetDateTime lastFailedAt;

  @Column(name = "locked_until")
  OffsetDateTime lockedUntil;

  protected LoginGuard() {}
}
