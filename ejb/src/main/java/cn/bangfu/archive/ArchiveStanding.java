package cn.bangfu.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * Where an archive on file stands, in a table of few and narrow indexes that the database keeps by
 * itself: what lists ask for by state, and what reporting changes. Only for conditions of queries.
 */
@Entity
@Table(name = "archive_standing")
public class ArchiveStanding {

  @Id
  @Column(name = "archive_id")
  private long archiveId;

  @Column(name = "province_id")
  private Long provinceId;

  @Column(name = "prefecture_id")
  private Long prefectureId;

  @Column(name = "county_id")
  private Long countyId;

  @Column(name = "holder_depth")
  private int holderDepth;

  @Column(name = "sent_back")
  private boolean sentBack;

  @Column(name = "filing_date")
  private LocalDate filingDate;

  @Column(name = "return_due")
  private LocalDate returnDue;

  @Column(name = "cancel_due")
  private LocalDate cancelDue;

  protected ArchiveStanding() {}
}
