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
  private String loginKey;

  @Column(name = "failed_count")
  private int failedCount;

  @Column(name = "last_failed_at")
  private OffsetDateTime lastFailedAt;

  @Column(name = "locked_until")
  private OffsetDateTime lockedUntil;

  protected LoginGuard() {}

  /** End of the lock that holds at this moment, or null; a lock that has passed is forgotten. */
  OffsetDateTime lockAt(OffsetDateTime now) {
    if (lockedUntil != null && !lockedUntil.isAfter(now)) {
      succeeded();
    }
    return lockedUntil;
  }

  /** One more failure; returns the end of the lock if this one brought it, else null. */
  OffsetDateTime failed(OffsetDateTime now, int limit, int minutes) {
    failedCount++;
    lastFailedAt = now;
    lockedUntil = failedCount >= limit ? now.plusMinutes(minutes) : null;
    return lockedUntil;
  }

  int failures() {
    return failedCount;
  }

  void succeeded() {
    failedCount = 0;
    lockedUntil = null;
  }
}
