package cn.bangfu.assistance;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.kernel.BusinessException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** One help given, or found not to be needed, for the household of an archive (part 30 A.2). */
@Entity
@Table(name = "assistance")
public class Assistance extends ReportedRecord {

  /** Most lines of a record. */
  public static final int MAX_LINES = 3;

  private static final long serialVersionUID = 1L;
  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assistance_seq")
  @SequenceGenerator(name = "assistance_seq", sequenceName = "assistance_seq")
  private Long id;

  @Column(name = "record_no", updatable = false)
  private String recordNo;

  @Column(name = "archive_id")
  private long archiveId;

  @Column(name = "beneficiary_id")
  private Long beneficiary;

  @Enumerated(EnumType.STRING)
  @Column(name = "assist_category")
  private AssistCategory assistCategory;

  @Column(name = "assist_date")
  private LocalDate assistDate;

  private boolean assisted;

  @Column(name = "not_assisted_reason")
  private String notAssistedReason;

  @Enumerated(EnumType.STRING)
  private AssistanceForm form;

  @OneToMany(mappedBy = "assistance", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("lineNo")
  private List<AssistanceLine> lines = new ArrayList<>();

  @Column(name = "total_amount")
  private BigDecimal totalAmount = NOTHING;

  @Column(name = "concrete_measures")
  private String concreteMeasures;

  @Column(name = "expenditure_kind_id")
  private Long expenditureKind;

  @Column(name = "policy_category_id")
  private Long policyCategory;

  @Column(name = "resource_source_id")
  private Long resourceSource;

  @Column(name = "resource_source_note")
  private String resourceSourceNote;

  @Column(name = "assist_content")
  private String assistContent;

  @Column(name = "cross_reason")
  private String crossReason;

  private String remark;

  @Enumerated(EnumType.STRING)
  @Column(name = "archive_type_at_assist", updatable = false)
  private ArchiveType archiveTypeAtAssist;

  @Enumerated(EnumType.STRING)
  @Column(name = "hardship_category_at_assist", updatable = false)
  private HardshipCategory hardshipCategoryAtAssist;

  @Enumerated(EnumType.STRING)
  @Column(name = "archive_level_at_assist", updatable = false)
  private ArchiveLevel archiveLevelAtAssist;

  @Enumerated(EnumType.STRING)
  @Column(name = "archive_class_at_assist", updatable = false)
  private ArchiveClass archiveClassAtAssist;

  @Column(name = "filing_union_at_assist", updatable = false)
  private long filingUnionAtAssist;

  @Column(updatable = false)
  private UUID submission;

  @Column(name = "exit_id")
  private Long exitId;

  @Column(name = "bulk_no", updatable = false)
  private UUID bulkNo;

  @Column(name = "import_no", updatable = false)
  private String importNo;

  @Column(name = "import_row", updatable = false)
  private Integer importRow;

  @Column(name = "source_kind", updatable = false)
  private String sourceKind;

  @Column(name = "source_id", updatable = false)
  private Long sourceId;

  private boolean undecided;

  @Column(name = "legacy_form", updatable = false)
  private String legacyForm;

  @Column(name = "legacy_measure_text", updatable = false)
  private String legacyMeasureText;

  @Column(name = "legacy_fund_text", updatable = false)
  private String legacyFundText;

  protected Assistance() {}

  /**
   * A record of the union at the end of this chain for an archive, whose facts are copied (A.2.1).
   *
   * @param chain the assisting union first, the root last
   * @param submission number of the form, by which a form sent twice is known (AST-042)
   */
  public Assistance(
      Archive archive, List<ChainUnion> chain, AssistanceFacts facts, UUID submission) {
    super(chain);
    archiveId = archive.getId();
    archiveTypeAtAssist = archive.getArchiveType();
    hardshipCategoryAtAssist = archive.getHardshipCategory();
    archiveLevelAtAssist = archive.getArchiveLevel();
    archiveClassAtAssist = archive.getArchiveClass();
    filingUnionAtAssist = archive.getFilingUnionId();
    this.submission = submission;
    bulkNo = submission;
    fill(facts, archive.getArchiveLevel());
  }

  /** Gives it its number, once it has an id: the year it was entered and the id (A.2.1). */
  public void number(int year) {
    if (recordNo == null) {
      recordNo = "BF%04d%010d".formatted(year, id);
    }
  }

  /** The household left hardship with this help; the exit itself is kept with the archive. */
  public void exitedBy(long exit) {
    exitId = exit;
  }

  /** Says that it was made together with others by one form (AST-079). */
  public void madeWith(UUID form) {
    bulkNo = form;
  }

  /** Says of which row of which file it was made (AST-093). */
  public void importedFrom(String number, int row) {
    importNo = number;
    importRow = row;
  }

  /**
   * Says which event of which module made it (part 30 A.16).
   *
   * @param decided its payment cannot fail any more
   */
  public void madeBy(String module, long event, boolean decided) {
    sourceKind = module;
    sourceId = event;
    undecided = !decided;
  }

  /** Its payment has arrived. */
  public void decided() {
    undecided = false;
  }

  /** True if an event of another module made it, which alone changes lines, form and day. */
  public boolean isOfModule() {
    return sourceKind != null;
  }

  /** True if it says the same help as these facts (AST-039). */
  public boolean same(AssistanceFacts facts) {
    return form != null
        && form == facts.form()
        && lines.size() == facts.lines().size()
        && lines.stream().allMatch(line -> facts.lines().stream().anyMatch(line::same));
  }

  /**
   * Takes over a changed form (AST-045 to AST-047).
   *
   * @param level the archive's level today
   */
  public void change(AssistanceFacts facts, ArchiveLevel level) {
    AssistanceRules.refuseChange(this)
        .ifPresent(
            no -> {
              throw new BusinessException(no.problem(), no.args().toArray());
            });
    fill(facts, level);
  }

  private void fill(AssistanceFacts facts, ArchiveLevel level) {
    beneficiary = facts.beneficiary();
    assistCategory = facts.category();
    assistDate = facts.date();
    form = facts.form();
    assisted = form != null;
    notAssistedReason = facts.notAssistedReason();
    concreteMeasures = facts.concreteMeasures();
    expenditureKind = facts.expenditureKind();
    policyCategory = facts.policyCategory();
    resourceSource = facts.resourceSource();
    resourceSourceNote = facts.resourceSourceNote();
    assistContent = facts.content();
    crossReason = facts.crossReason();
    remark = facts.remark();
    fillLines(facts.lines(), level);
  }

  private void fillLines(List<NewLine> wanted, ArchiveLevel level) {
    for (int i = 0; i < wanted.size(); i++) {
      if (i < lines.size()) {
        lines.get(i).change(wanted.get(i), level);
      } else {
        lines.add(new AssistanceLine(this, i + 1, wanted.get(i), level));
      }
    }
    while (lines.size() > wanted.size()) {
      lines.remove(lines.size() - 1);
    }
    totalAmount = lines.stream().map(AssistanceLine::getAmount).reduce(NOTHING, BigDecimal::add);
  }

  /** True if one of its lines stands in a real-name summary table. */
  public boolean hasSummarized() {
    return lines.stream().anyMatch(AssistanceLine::isSummarized);
  }

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getRecordNo() {
    return recordNo;
  }

  public long getArchiveId() {
    return archiveId;
  }

  /** The member it was meant for, or null for the head. */
  public Long getBeneficiary() {
    return beneficiary;
  }

  public AssistCategory getAssistCategory() {
    return assistCategory;
  }

  public LocalDate getAssistDate() {
    return assistDate;
  }

  /** False: somebody looked and no help was given. */
  public boolean isAssisted() {
    return assisted;
  }

  public String getNotAssistedReason() {
    return notAssistedReason;
  }

  /** Null if no help was given. */
  public AssistanceForm getForm() {
    return form;
  }

  /** In their order, however they were read. */
  public List<AssistanceLine> getLines() {
    return lines.stream().sorted(Comparator.comparing(AssistanceLine::getLineNo)).toList();
  }

  public BigDecimal getTotalAmount() {
    return totalAmount;
  }

  public String getConcreteMeasures() {
    return concreteMeasures;
  }

  public Long getExpenditureKind() {
    return expenditureKind;
  }

  public Long getPolicyCategory() {
    return policyCategory;
  }

  public Long getResourceSource() {
    return resourceSource;
  }

  public String getResourceSourceNote() {
    return resourceSourceNote;
  }

  public String getAssistContent() {
    return assistContent;
  }

  /** Why a household of other unions was helped (AST-017). */
  public String getCrossReason() {
    return crossReason;
  }

  public String getRemark() {
    return remark;
  }

  public ArchiveType getArchiveTypeAtAssist() {
    return archiveTypeAtAssist;
  }

  public HardshipCategory getHardshipCategoryAtAssist() {
    return hardshipCategoryAtAssist;
  }

  public ArchiveLevel getArchiveLevelAtAssist() {
    return archiveLevelAtAssist;
  }

  public ArchiveClass getArchiveClassAtAssist() {
    return archiveClassAtAssist;
  }

  public long getFilingUnionAtAssist() {
    return filingUnionAtAssist;
  }

  /** The exit that was recorded with it, or null. */
  public Long getExitId() {
    return exitId;
  }

  /** Number of the form that made it, alone or together with others. */
  public UUID getBulkNo() {
    return bulkNo;
  }

  /** Number of the import that made it, or null. */
  public String getImportNo() {
    return importNo;
  }

  public Integer getImportRow() {
    return importRow;
  }

  /** The module that made it, or null. */
  public String getSourceKind() {
    return sourceKind;
  }

  public Long getSourceId() {
    return sourceId;
  }

  /** True while its payment may still fail. */
  public boolean isUndecided() {
    return undecided;
  }

  /** The form as V2.0 wrote it, like the two after of converted records only (BAT-069). */
  public String getLegacyForm() {
    return legacyForm;
  }

  public String getLegacyMeasureText() {
    return legacyMeasureText;
  }

  /** The categories of money as V2.0 wrote them (BAT-070). */
  public String getLegacyFundText() {
    return legacyFundText;
  }

  public UUID getSubmission() {
    return submission;
  }
}
