package cn.bangfu.realname;

import cn.bangfu.archive.ChainUnion;
import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.kernel.BaseEntity;
import cn.bangfu.kernel.BusinessException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A real-name summary table (part 40, 2.4); its rows are read, never loaded. */
@Entity
@Table(name = "summary_table")
public class SummaryTable extends BaseEntity implements Serializable {

  private static final long serialVersionUID = 1L;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "summary_table_seq")
  @SequenceGenerator(name = "summary_table_seq", sequenceName = "summary_table_seq")
  private Long id;

  @Column(name = "table_no", updatable = false)
  private String tableNo;

  @Enumerated(EnumType.STRING)
  @Column(name = "fund_group")
  private FundGroup group;

  @Column(name = "fund_year")
  private int fundYear;

  @Column(name = "fund_type_id")
  private long fundType;

  @Enumerated(EnumType.STRING)
  @Column(name = "summary_class")
  private SummaryClass summaryClass;

  @Column(name = "taken_over", updatable = false)
  private boolean takenOver;

  private String title;

  @Column(name = "owner_union_id", updatable = false)
  private long ownerUnionId;

  @Column(name = "owner_union_path")
  private String ownerUnionPath;

  @Column(name = "holder_union_id")
  private long holderUnionId;

  @Column(name = "holder_depth")
  private int holderDepth;

  @Column(name = "sent_back")
  private boolean sentBack;

  private String filler;
  private String phone;

  @Column(name = "fill_date")
  private LocalDate fillDate;

  @Column(name = "row_count", insertable = false, updatable = false)
  private int rowCount;

  @Column(name = "project_count", insertable = false, updatable = false)
  private int projectCount;

  @Column(insertable = false, updatable = false)
  private BigDecimal total = new BigDecimal("0.00");

  @Column(name = "frozen_at")
  private OffsetDateTime frozenAt;

  protected SummaryTable() {}

  /** An empty table of this union. */
  SummaryTable(ChainUnion owner, SummaryHead head) {
    ownerUnionId = owner.id();
    ownerUnionPath = owner.path();
    hold(owner);
    fill(head);
  }

  /** Gives it its number, once it has an id. */
  void number(int year) {
    if (tableNo == null) {
      tableNo = "HZ%04d%010d".formatted(year, id);
    }
  }

  /** Takes over a checked head; one that was reported stays as it is (FND-053, FND-058). */
  void change(SummaryHead head) {
    SummaryRules.refuseChange(this)
        .ifPresent(
            no -> {
              throw new BusinessException(no.problem(), no.args().toArray());
            });
    fill(head);
  }

  private void fill(SummaryHead head) {
    group = head.getGroup();
    summaryClass = head.getSummaryClass();
    fundYear = head.getFundYear();
    fundType = head.getFundType();
    title = head.getTitle();
    filler = head.getFiller();
    phone = head.getPhone();
    fillDate = head.getFillDate();
  }

  /** Moves one union up; from the first step on it shows the persons of that moment (FND-058). */
  void report(ChainUnion superior, OffsetDateTime at) {
    hold(superior);
    sentBack = false;
    if (frozenAt == null) {
      frozenAt = at;
    }
  }

  /** Moves one union down, to this one on the way to the union that made it. */
  void sendBack(ChainUnion below) {
    hold(below);
    sentBack = true;
    if (below.id() == ownerUnionId) {
      frozenAt = null;
    }
  }

  private void hold(ChainUnion holder) {
    holderUnionId = holder.id();
    holderDepth = holder.depth();
  }

  boolean hasType(long type) {
    return fundType == type;
  }

  /** True if it is one of V2.0, which can only be read (BAT-070). */
  public boolean isTakenOver() {
    return takenOver;
  }

  /** True once it has been reported and not come back. */
  public boolean reported() {
    return holderUnionId != ownerUnionId;
  }

  public Long getId() {
    return id;
  }

  public String getTableNo() {
    return tableNo;
  }

  public FundGroup getGroup() {
    return group;
  }

  public int getFundYear() {
    return fundYear;
  }

  public long getFundType() {
    return fundType;
  }

  public SummaryClass getSummaryClass() {
    return summaryClass;
  }

  public String getTitle() {
    return title;
  }

  public long getOwnerUnionId() {
    return ownerUnionId;
  }

  public String getOwnerUnionPath() {
    return ownerUnionPath;
  }

  public long getHolderUnionId() {
    return holderUnionId;
  }

  public int getHolderDepth() {
    return holderDepth;
  }

  public boolean isSentBack() {
    return sentBack;
  }

  public String getFiller() {
    return filler;
  }

  public String getPhone() {
    return phone;
  }

  public LocalDate getFillDate() {
    return fillDate;
  }

  public int getRowCount() {
    return rowCount;
  }

  public int getProjectCount() {
    return projectCount;
  }

  /** True if neither person nor project stands in it. */
  public boolean empty() {
    return rowCount + projectCount == 0;
  }

  public BigDecimal getTotal() {
    return total;
  }

  /** Since when its persons are shown as they were; null while the owner holds it. */
  public OffsetDateTime getFrozenAt() {
    return frozenAt;
  }
}
