package cn.bangfu.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** One log-in attempt: time, address, result. */
@Entity
@Table(name = "login_record")
@NamedQuery(
    name = "LoginRecord.ofUser",
    query = "select r from LoginRecord r where r.userId = :userId order by r.at desc")
class LoginRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "login_key")
  private String loginKey;

  @Column(name = "user_id")
  private Long userId;

  private OffsetDateTime at;
  private String ip;
  private boolean succeeded;
  private String reason;

  protected LoginRecord() {}

  LoginRecord(
      String loginKey, Long userId, OffsetDateTime at, String ip, LogInResult.Outcome outcome) {
    this.loginKey = loginKey;
    this.userId = userId;
    this.at = at;
    this.ip = ip;
    succeeded = outcome == LogInResult.Outcome.SUCCEEDED;
    reason = succeeded ? null : outcome.name();
  }

  LoginRow row() {
    return new LoginRow(
        at, ip, succeeded ? LogInResult.Outcome.SUCCEEDED : LogInResult.Outcome.valueOf(reason));
  }
}
