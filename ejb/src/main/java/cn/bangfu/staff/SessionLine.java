package cn.bangfu.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** One session among those of all servers (USR-073, USR-074). */
@Entity
@Table(name = "user_session")
@NamedQuery(
    name = "SessionLine.open",
    query =
        """
        select s from SessionLine s
        where s.userId = :userId and s.endedAt is null and s.sessionEpoch = :epoch
          and s.seenAt > :usedAfter and s.begunAt > :begunAfter
        order by s.begunAt, s.id""")
class SessionLine {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "session_epoch")
  private int sessionEpoch;

  @Enumerated(EnumType.STRING)
  private LogInMethod method;

  @Column(name = "begun_at")
  private OffsetDateTime begunAt;

  @Column(name = "seen_at")
  private OffsetDateTime seenAt;

  private String ip;

  @Column(name = "weak_password")
  private boolean weakPassword;

  @Column(name = "certificate_id")
  private Long certificateId;

  @Column(name = "ended_at")
  private OffsetDateTime endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_reason")
  private SessionEnd endReason;

  protected SessionLine() {}

  /** By certificate, or by password if there is none. */
  SessionLine(User user, Long certificateId, boolean weakPassword, OffsetDateTime at, String ip) {
    userId = user.getId();
    sessionEpoch = user.getSessionEpoch();
    this.certificateId = certificateId;
    method = certificateId == null ? LogInMethod.PASSWORD : LogInMethod.CERTIFICATE;
    this.weakPassword = weakPassword;
    this.ip = ip;
    begunAt = at;
    seenAt = at;
  }

  void end(SessionEnd reason, OffsetDateTime at) {
    if (endedAt == null) {
      endedAt = at;
      endReason = reason;
    }
  }

  void seen(OffsetDateTime at) {
    seenAt = at;
  }

  /** Goes on with a new password although the account's other sessions end (USR-050). */
  void goOn(int epoch) {
    sessionEpoch = epoch;
    weakPassword = false;
  }

  Long id() {
    return id;
  }

  /** The certificate it was opened with, or null. */
  Long certificateId() {
    return certificateId;
  }

  long userId() {
    return userId;
  }

  OffsetDateTime begunAt() {
    return begunAt;
  }

  String ip() {
    return ip;
  }
}
