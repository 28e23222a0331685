package cn.bangfu.otherassistance;

import cn.bangfu.archive.ChainUnion;
import cn.bangfu.assistance.AssistanceRules;
import cn.bangfu.assistance.ReportedRecord;
import cn.bangfu.assistance.SummaryClass;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One project of help for a group (part 30 B.2). */
@Entity
@Table(name = "other_assistance")
public class OtherAssistance extends ReportedRecord {

  private static final long serialVersionUID = 1L;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "other_assistance_seq")
  @SequenceGenerator(name = "other_assistance_seq", sequenceName = "other_assistance_seq")
  private Long id;

  @Column(name = "record_no", updatable = false)
  private String recordNo;

  @Column(name = "project_name")
  private String projectName;

  @Column(name = "project_date")
  private LocalDate projectDate;

  @Column(name = "people_count")
  private int peopleCount;

  @Column(name = "measure_id")
  private long measure;

  @Enumerated(EnumType.STRING)
  @Column(name = "summary_class")
  private SummaryClass summaryClass;

  private BigDecimal amount;

  @Column(name = "fund_type_id")
  private long fundType;

  @Column(name = "fund_year")
  private int fundYear;

  @Column(name = "material_type_id")
  private long materialType;

  @Column(name = "expenditure_kind_id")
  private long expenditureKind;

  private String remark;

  private boolean summarized;

  @Column(updatable = false)
  private UUID submission;

  protected OtherAssistance() {}

  /**
   * A project of the union at the end of this chain.
   *
   * @param chain the union that gives the help first, the root last
   * @param submission number of the form, by which a form sent twice is known
   */
  public OtherAssistance(List<ChainUnion> chain, OtherAssistanceFacts facts, UUID submission) {
    super(chain);
    this.submission = submission;
    fill(facts);
  }

  /** Gives it its number, once it has an id: the year it was entered and the id. */
  public void number(int year) {
    if (recordNo == null) {
      recordNo = "QT%04d%010d".formatted(year, id);
    }
  }

  /** Takes over a changed form (AST-115). */
  public void change(OtherAssistanceFacts facts) {
    AssistanceRules.refuseChange(this)
        .ifPresent(
            no -> {
              throw new BusinessException(no.problem(), no.args().toArray());
            });
    fill(facts);
  }

  private void fill(OtherAssistanceFacts facts) {
    projectName = facts.projectName();
    projectDate = facts.date();
    peopleCount = facts.peopleCount();
    measure = facts.measure();
    summaryClass = facts.summaryClass();
    amount = facts.amount();
    fundType = facts.fundType();
    fundYear = facts.fundYear();
    materialType = facts.materialType();
    expenditureKind = facts.expenditureKind();
    remark = facts.remark();
  }

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getRecordNo() {
    return recordNo;
  }

  public String getProjectName() {
    return projectName;
  }

  public LocalDate getProjectDate() {
    return projectDate;
  }

  public int getPeopleCount() {
    return peopleCount;
  }

  public long getMeasure() {
    return measure;
  }

  public SummaryClass getSummaryClass() {
    return summaryClass;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public long getFundType() {
    return fundType;
  }

  public int getFundYear() {
    return fundYear;
  }

  public long getMaterialType() {
    return materialType;
  }

  public long getExpenditureKind() {
    return expenditureKind;
  }

  public String getRemark() {
    return remark;
  }

  /** It stands in a summary table. */
  public boolean isSummarized() {
    return summarized;
  }

  public UUID getSubmission() {
    return submission;
  }
}
