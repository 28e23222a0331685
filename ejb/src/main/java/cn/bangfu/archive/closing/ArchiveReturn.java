package cn.bangfu.archive.closing;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.LifeState;
import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** One return of a household to hardship (FLD part 3.12). */
@Entity
@Table(name = "archive_return")
@NamedQuery(
    name = "ArchiveReturn.of",
    query = "select r from ArchiveReturn r where r.archiveId = :id order by r.id")
public class ArchiveReturn extends BaseEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "archive_id")
  private long archiveId;

  @Enumerated(EnumType.STRING)
  @Column(name = "returned_from")
  private LifeState returnedFrom;

  @Column(name = "returned_date")
  private LocalDate returnedDate;

  @Column(name = "annual_income")
  private BigDecimal annualIncome;

  @Column(name = "annual_expense")
  private BigDecimal annualExpense;

  @Enumerated(EnumType.STRING)
  private HardshipCause cause;

  private String note;

  @Column(name = "former_union_id")
  private long formerUnionId;

  @Column(name = "former_union_name")
  private String formerUnionName;

  @Column(name = "former_head")
  private String formerHead;

  @Column(name = "present_head")
  private String presentHead;

  @Column(name = "by_union_id")
  private long byUnionId;

  @Column(name = "by_union_name")
  private String byUnionName;

  protected ArchiveReturn() {}

  /** Of a closed archive, before it is restored. */
  public ArchiveReturn(Archive before, String formerUnionName, Returning facts, LocalDate on) {
    archiveId = before.getId();
    returnedFrom = before.getLifeState();
    returnedDate = on;
    annualIncome = facts.annualIncome();
    annualExpense = facts.annualExpense();
    cause = facts.cause();
    note = facts.note();
    formerUnionId = before.getFilingUnionId();
    this.formerUnionName = formerUnionName;
    formerHead = before.getHeadName();
  }

  /** Who restored it, and who is head then. */
  public ArchiveReturn done(String head, Caller by, OffsetDateTime at) {
    presentHead = head;
    byUnionId = by.unionId();
    byUnionName = by.unionName();
    touch(by.name(), at);
    return this;
  }

  public Long getId() {
    return id;
  }

  public long getArchiveId() {
    return archiveId;
  }

  public LifeState getReturnedFrom() {
    return returnedFrom;
  }

  public LocalDate getReturnedDate() {
    return returnedDate;
  }

  public BigDecimal getAnnualIncome() {
    return annualIncome;
  }

  public BigDecimal getAnnualExpense() {
    return annualExpense;
  }

  public HardshipCause getCause() {
    return cause;
  }

  public String getNote() {
    return note;
  }

  public String getFormerUnionName() {
    return formerUnionName;
  }

  public String getFormerHead() {
    return formerHead;
  }

  public String getPresentHead() {
    return presentHead;
  }

  public String getByUnionName() {
    return byUnionName;
  }
}
