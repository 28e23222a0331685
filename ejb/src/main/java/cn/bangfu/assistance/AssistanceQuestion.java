package cn.bangfu.assistance;

import cn.bangfu.archive.ArchiveClass;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.reporting.ReportState;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a query asks for beyond the conditions of the list, as it is typed (part 30 A.14); empty
 * ones do not restrict, several values of one are joined by "or".
 */
public class AssistanceQuestion implements Serializable {

  private static final long serialVersionUID = 1L;

  private Boolean assisted;
  private List<AssistCategory> categories = List.of();
  private List<AssistanceForm> forms = List.of();
  private List<Long> measures = List.of();
  private List<Long> fundTypes = List.of();
  private List<Integer> fundYears = List.of();
  private BigDecimal leastAmount;
  private BigDecimal mostAmount;
  private Boolean exited;
  private List<Long> exitWays = List.of();
  private LocalDate exitFrom;
  private LocalDate exitTo;
  private List<Long> policyCategories = List.of();
  private List<Long> resourceSources = List.of();
  private String resourceNote;
  private List<Long> expenditureKinds = List.of();
  private List<ArchiveType> archiveTypes = List.of();
  private List<ArchiveLevel> archiveLevels = List.of();
  private List<HardshipCategory> hardshipCategories = List.of();
  private List<ArchiveClass> archiveClasses = List.of();
  private Long filingUnionId;
  private Boolean summarized;
  private LocalDate enteredFrom;
  private LocalDate enteredTo;
  private boolean reportedOnly;
  private List<ReportState> states = List.of();
  private String importNo;
  private String legacyForm;
  private String legacyFund;

  /**
   * True if lines of money are asked for: measure, fund type and year of the same line (AST-098).
   */
  public boolean isOfLines() {
    return !measures.isEmpty() || !fundTypes.isEmpty() || !fundYears.isEmpty();
  }

  /** True if this line is what was asked for; any line if none was (AST-102). */
  public boolean matches(AssistanceLine line) {
    return (measures.isEmpty() || measures.contains(line.getMeasure()))
        && (fundTypes.isEmpty() || fundTypes.contains(line.getFundType()))
        && (fundYears.isEmpty() || fundYears.contains(line.getFundYear()));
  }

  private static <T> List<T> list(List<T> chosen) {
    return chosen == null ? List.of() : List.copyOf(chosen);
  }

  /** Whether help was given; null asks nothing. */
  public Boolean getAssisted() {
    return assisted;
  }

  public void setAssisted(Boolean assisted) {
    this.assisted = assisted;
  }

  public List<AssistCategory> getCategories() {
    return categories;
  }

  public void setCategories(List<AssistCategory> categories) {
    this.categories = list(categories);
  }

  public List<AssistanceForm> getForms() {
    return forms;
  }

  public void setForms(List<AssistanceForm> forms) {
    this.forms = list(forms);
  }

  public List<Long> getMeasures() {
    return measures;
  }

  public void setMeasures(List<Long> measures) {
    this.measures = list(measures);
  }

  public List<Long> getFundTypes() {
    return fundTypes;
  }

  public void setFundTypes(List<Long> fundTypes) {
    this.fundTypes = list(fundTypes);
  }

  public List<Integer> getFundYears() {
    return fundYears;
  }

  public void setFundYears(List<Integer> fundYears) {
    this.fundYears = list(fundYears);
  }

  public BigDecimal getLeastAmount() {
    return leastAmount;
  }

  public void setLeastAmount(BigDecimal leastAmount) {
    this.leastAmount = leastAmount;
  }

  public BigDecimal getMostAmount() {
    return mostAmount;
  }

  public void setMostAmount(BigDecimal mostAmount) {
    this.mostAmount = mostAmount;
  }

  /** Whether the household left hardship with it. */
  public Boolean getExited() {
    return exited;
  }

  public void setExited(Boolean exited) {
    this.exited = exited;
  }

  public List<Long> getExitWays() {
    return exitWays;
  }

  public void setExitWays(List<Long> exitWays) {
    this.exitWays = list(exitWays);
  }

  public LocalDate getExitFrom() {
    return exitFrom;
  }

  public void setExitFrom(LocalDate exitFrom) {
    this.exitFrom = exitFrom;
  }

  public LocalDate getExitTo() {
    return exitTo;
  }

  public void setExitTo(LocalDate exitTo) {
    this.exitTo = exitTo;
  }

  public List<Long> getPolicyCategories() {
    return policyCategories;
  }

  public void setPolicyCategories(List<Long> policyCategories) {
    this.policyCategories = list(policyCategories);
  }

  public List<Long> getResourceSources() {
    return resourceSources;
  }

  public void setResourceSources(List<Long> resourceSources) {
    this.resourceSources = list(resourceSources);
  }

  /** A part of the note. */
  public String getResourceNote() {
    return resourceNote;
  }

  public void setResourceNote(String resourceNote) {
    this.resourceNote = resourceNote;
  }

  public List<Long> getExpenditureKinds() {
    return expenditureKinds;
  }

  public void setExpenditureKinds(List<Long> expenditureKinds) {
    this.expenditureKinds = list(expenditureKinds);
  }

  public List<ArchiveType> getArchiveTypes() {
    return archiveTypes;
  }

  public void setArchiveTypes(List<ArchiveType> archiveTypes) {
    this.archiveTypes = list(archiveTypes);
  }

  public List<ArchiveLevel> getArchiveLevels() {
    return archiveLevels;
  }

  public void setArchiveLevels(List<ArchiveLevel> archiveLevels) {
    this.archiveLevels = list(archiveLevels);
  }

  public List<HardshipCategory> getHardshipCategories() {
    return hardshipCategories;
  }

  public void setHardshipCategories(List<HardshipCategory> hardshipCategories) {
    this.hardshipCategories = list(hardshipCategories);
  }

  public List<ArchiveClass> getArchiveClasses() {
    return archiveClasses;
  }

  public void setArchiveClasses(List<ArchiveClass> archiveClasses) {
    this.archiveClasses = list(archiveClasses);
  }

  public Long getFilingUnionId() {
    return filingUnionId;
  }

  public void setFilingUnionId(Long filingUnionId) {
    this.filingUnionId = filingUnionId;
  }

  /** Whether a line stands in a summary table. */
  public Boolean getSummarized() {
    return summarized;
  }

  public void setSummarized(Boolean summarized) {
    this.summarized = summarized;
  }

  public LocalDate getEnteredFrom() {
    return enteredFrom;
  }

  public void setEnteredFrom(LocalDate enteredFrom) {
    this.enteredFrom = enteredFrom;
  }

  public LocalDate getEnteredTo() {
    return enteredTo;
  }

  public void setEnteredTo(LocalDate enteredTo) {
    this.enteredTo = enteredTo;
  }

  /** Only own records and those that were reported to the own union or beyond. */
  public boolean isReportedOnly() {
    return reportedOnly;
  }

  public void setReportedOnly(boolean reportedOnly) {
    this.reportedOnly = reportedOnly;
  }

  /** Where the records stand, as the caller's union sees it. */
  public List<ReportState> getStates() {
    return states;
  }

  public void setStates(List<ReportState> states) {
    this.states = list(states);
  }

  /** The whole number of the import that made them. */
  public String getImportNo() {
    return importNo;
  }

  public void setImportNo(String importNo) {
    this.importNo = importNo;
  }

  /** A part of the form as V2.0 wrote it. */
  public String getLegacyForm() {
    return legacyForm;
  }

  public void setLegacyForm(String legacyForm) {
    this.legacyForm = legacyForm;
  }

  /** A part of the categories of money as V2.0 wrote them (BAT-070). */
  public String getLegacyFund() {
    return legacyFund;
  }

  public void setLegacyFund(String legacyFund) {
    this.legacyFund = legacyFund;
  }
}
