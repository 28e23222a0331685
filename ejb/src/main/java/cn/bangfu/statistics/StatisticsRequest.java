package cn.bangfu.statistics;

import cn.bangfu.kernel.crypto.SealedTextConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** A statistic that somebody wants to be counted in the background (BAT-095). */
@Entity
@Table(name = "statistics_request")
@NamedQuery(
    name = "StatisticsRequest.ofRun",
    query = "select r from StatisticsRequest r where r.runId = :run and r.userId = :user")
public class StatisticsRequest {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "statistics_request_seq")
  @SequenceGenerator(
      name = "statistics_request_seq",
      sequenceName = "statistics_request_seq",
      allocationSize = 1)
  private Long id;

  @Column(name = "run_id")
  private Long runId;

  @Column(name = "user_id")
  private long userId;

  @Convert(converter = SealedTextConverter.class)
  private String asked;

  @Convert(converter = SealedTextConverter.class)
  private String result;

  @Column(name = "requested_at")
  private OffsetDateTime requestedAt;

  @Column(name = "counted_at")
  private OffsetDateTime countedAt;

  protected StatisticsRequest() {}

  StatisticsRequest(long userId, String asked, OffsetDateTime at) {
    this.userId = userId;
    this.asked = asked;
    requestedAt = at;
  }

  void queuedAs(long run) {
    runId = run;
  }

  void counted(String table, OffsetDateTime at) {
    result = table;
    countedAt = at;
  }

  Long id() {
    return id;
  }

  long userId() {
    return userId;
  }

  String asked() {
    return asked;
  }

  /** Null before it is counted. */
  String result() {
    return result;
  }

  OffsetDateTime countedAt() {
    return countedAt;
  }
}
