package cn.bangfu.assistance.entry;

import cn.bangfu.archive.closing.ExitEntry;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceForm;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.TypedDate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A record of assistance as it is typed: new, or one that is changed (AST-024 to AST-048). */
public class AssistanceEntry implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long id;
  private int version;
  private long archiveId;
  private UUID submission;
  private Long beneficiary;
  private AssistCategory category;
  private final TypedDate date = new TypedDate();
  private Boolean assisted = true;
  private String notAssistedReason;
  private AssistanceForm form = AssistanceForm.FUNDS;
  private List<LineEntry> lines = new ArrayList<>();
  private String concreteMeasures;
  private Long expenditureKind;
  private Long policyCategory;
  private Long resourceSource;
  private String resourceSourceNote;
  private String content;
  private String crossReason;
  private String remark;
  private String overspendReason;
  private IdNo idNo;
  private String name;
  private boolean ofModule;
  private boolean exited;
  private ExitEntry exit;
  private boolean leaving;

  /** An empty form for an archive. */
  public AssistanceEntry(long archiveId) {
    this.archiveId = archiveId;
    submission = UUID.randomUUID();
    fillUp();
  }

  AssistanceEntry(Assistance stored) {
    id = stored.getId();
    version = stored.getVersion();
    archiveId = stored.getArchiveId();
    submission = stored.getSubmission();
    beneficiary = stored.getBeneficiary();
    category = stored.getAssistCategory();
    date.setValue(stored.getAssistDate());
    assisted = stored.isAssisted();
    notAssistedReason = stored.getNotAssistedReason();
    form = stored.getForm();
    stored.getLines().forEach(line -> lines.add(new LineEntry(line)));
    fillUp();
    concreteMeasures = stored.getConcreteMeasures();
    expenditureKind = stored.getExpenditureKind();
    policyCategory = stored.getPolicyCategory();
    resourceSource = stored.getResourceSource();
    resourceSourceNote = stored.getResourceSourceNote();
    content = stored.getAssistContent();
    crossReason = stored.getCrossReason();
    remark = stored.getRemark();
    ofModule = stored.isOfModule();
    exited = stored.getExitId() != null;
  }

  private void fillUp() {
    while (lines.size() < Assistance.MAX_LINES) {
      lines.add(new LineEntry());
    }
  }

  /** Why more is spent than is there (FND-040). */
  public String getOverspendReason() {
    return overspendReason;
  }

  public void setOverspendReason(String overspendReason) {
    this.overspendReason = overspendReason;
  }

  public Long getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public long getArchiveId() {
    return archiveId;
  }

  public UUID getSubmission() {
    return submission;
  }

  public Long getBeneficiary() {
    return beneficiary;
  }

  public void setBeneficiary(Long beneficiary) {
    this.beneficiary = beneficiary;
  }

  public AssistCategory getCategory() {
    return category;
  }

  public void setCategory(AssistCategory category) {
    this.category = category;
  }

  public LocalDate getDate() {
    return date.getValue();
  }

  public void setDate(LocalDate date) {
    this.date.setValue(date);
  }

  /** The day as it is typed, readable or not (AST-040). */
  public TypedDate getTypedDate() {
    return date;
  }

  public Boolean getAssisted() {
    return assisted;
  }

  public void setAssisted(Boolean assisted) {
    this.assisted = assisted;
  }

  public String getNotAssistedReason() {
    return notAssistedReason;
  }

  public void setNotAssistedReason(String notAssistedReason) {
    this.notAssistedReason = notAssistedReason;
  }

  public AssistanceForm getForm() {
    return form;
  }

  public void setForm(AssistanceForm form) {
    this.form = form;
  }

  public List<LineEntry> getLines() {
    return lines;
  }

  public String getConcreteMeasures() {
    return concreteMeasures;
  }

  public void setConcreteMeasures(String concreteMeasures) {
    this.concreteMeasures = concreteMeasures;
  }

  public Long getExpenditureKind() {
    return expenditureKind;
  }

  public void setExpenditureKind(Long expenditureKind) {
    this.expenditureKind = expenditureKind;
  }

  public Long getPolicyCategory() {
    return policyCategory;
  }

  public void setPolicyCategory(Long policyCategory) {
    this.policyCategory = policyCategory;
  }

  public Long getResourceSource() {
    return resourceSource;
  }

  public void setResourceSource(Long resourceSource) {
    this.resourceSource = resourceSource;
  }

  public String getResourceSourceNote() {
    return resourceSourceNote;
  }

  public void setResourceSourceNote(String resourceSourceNote) {
    this.resourceSourceNote = resourceSourceNote;
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content;
  }

  public String getCrossReason() {
    return crossReason;
  }

  public void setCrossReason(String crossReason) {
    this.crossReason = crossReason;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }

  public IdNo getIdNo() {
    return idNo;
  }

  public void setIdNo(IdNo idNo) {
    this.idNo = idNo;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** The number and the name that open an archive of other unions (AST-017). */
  public void prove(IdNo number, String fullName) {
    idNo = number;
    name = fullName;
  }

  /** True if an exit was stored with it before. */
  public boolean isExited() {
    return exited;
  }

  /** The fields of an exit; null if none can be recorded with this help (AST-080). */
  public ExitEntry getExit() {
    return exit;
  }

  public void setExit(ExitEntry exit) {
    this.exit = exit;
  }

  /** True if the household leaves hardship with this help, told by {@link #getExit}. */
  public boolean isLeaving() {
    return leaving && exit != null;
  }

  public void setLeaving(boolean leaving) {
    this.leaving = leaving;
  }

  /** The sum of what is typed (AST-029). */
  public BigDecimal getTotal() {
    return lines.stream()
        .map(LineEntry::getAmount)
        .filter(Objects::nonNull)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  /** True if a line of it stands in a summary table (AST-046). */
  public boolean isSummarized() {
    return lines.stream().anyMatch(LineEntry::isSummarized);
  }

  /** True if an event of another module made it (part 30 A.16). */
  public boolean isOfModule() {
    return ofModule;
  }

  /** True if day, form and whether help was given stay as they are. */
  public boolean isFixed() {
    return ofModule || isSummarized();
  }

  /** True while help is being recorded, not its absence. */
  public boolean isHelping() {
    return Boolean.TRUE.equals(assisted);
  }

  public boolean isFunds() {
    return isHelping() && form == AssistanceForm.FUNDS;
  }

  public boolean isPolicy() {
    return isHelping() && form == AssistanceForm.POLICY;
  }

  public boolean isResources() {
    return isHelping() && form == AssistanceForm.RESOURCES;
  }
}
