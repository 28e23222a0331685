package cn.bangfu.reporting;

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

/** One step of a record's way up or down the tree (ARC §3.2); names are those of that time. */
@Entity
@Table(name = "reporting_record")
@NamedQuery(
    name = "ReportingRecord.of",
    query =
        """
        select r from ReportingRecord r
        where r.recordKind = :kind and r.recordId = :id
        order by r.seq desc""")
public class ReportingRecord {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "record_kind")
  private RecordKind recordKind;

  @Column(name = "record_id")
  private long recordId;

  private int seq;

  @Enumerated(EnumType.STRING)
  private ReportingAction action;

  private OffsetDateTime at;

  @Column(name = "from_union_id")
  private long fromUnionId;

  @Column(name = "from_union_name")
  private String fromUnionName;

  @Column(name = "to_union_id")
  private long toUnionId;

  @Column(name = "to_union_name")
  private String toUnionName;

  @Column(name = "by_user")
  private String byUser;

  @Column(name = "via_quick")
  private boolean viaQuick;

  private String text;
  private String reminder;

  @Column(name = "level_after")
  private String levelAfter;

  @Column(name = "act_id")
  private long actId;

  protected ReportingRecord() {}

  public long getRecordId() {
    return recordId;
  }

  public int getSeq() {
    return seq;
  }

  public ReportingAction getAction() {
    return action;
  }

  public OffsetDateTime getAt() {
    return at;
  }

  public long getFromUnionId() {
    return fromUnionId;
  }

  public String getFromUnionName() {
    return fromUnionName;
  }

  public long getToUnionId() {
    return toUnionId;
  }

  public String getToUnionName() {
    return toUnionName;
  }

  public String getByUser() {
    return byUser;
  }

  public boolean isViaQuick() {
    return viaQuick;
  }

  /** 审批意见 of a report, 退回原因 of a return. */
  public String getText() {
    return text;
  }

  public String getReminder() {
    return reminder;
  }

  /** Level of the record after the step, by the name of the level's constant. */
  public String getLevelAfter() {
    return levelAfter;
  }
}
