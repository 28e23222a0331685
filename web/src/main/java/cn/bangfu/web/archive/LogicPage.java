package cn.bangfu.web.archive;

import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.filing.CheckSeverity;
import cn.bangfu.archive.logic.LogicCheck;
import cn.bangfu.archive.logic.LogicConditions;
import cn.bangfu.archive.logic.LogicCount;
import cn.bangfu.archive.logic.LogicFilter;
import cn.bangfu.archive.logic.LogicFinding;
import cn.bangfu.archive.logic.LogicResult;
import cn.bangfu.archive.logic.LogicResults;
import cn.bangfu.archive.logic.LogicStart;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import cn.bangfu.web.sheet.ExportDialog;
import cn.bangfu.web.shell.Me;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The logic check: of chosen archives at once, of the own union with its kept result (ARC-134). */
@Named
@ViewScoped
public class LogicPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject LogicCheck logic;
  @Inject LogicResults results;
  @Inject Me me;
  @Inject ListWay way;

  private ArrayList<Long> ticked = new ArrayList<>();
  private List<LogicFinding> ofTicked = List.of();
  private boolean withSubordinates;
  private ArchiveType archiveType;
  private HardshipCategory hardshipCategory;
  private ArchiveLevel filingStandard;
  private String number;
  private boolean onlyErrors;
  private LogicResult result;
  private List<LogicCount> counts = List.of();
  private boolean waiting;
  private LazyRows<LogicFinding, NoSort> rows;
  private ExportDialog exporter;

  @PostConstruct
  void init() {
    String asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("ids");
    ticked.addAll(Ticked.ids(asked));
    rows =
        LazyRows.fixed(
            LogicFinding::key,
            page -> results.page(result.id(), filter(), page.offset(), page.size()),
            () -> new BoundedCount(results.count(result.id(), filter())));
    exporter =
        new ExportDialog(
            false,
            order ->
                isSingle()
                    ? logic.export(ticked, order)
                    : results.export(result.id(), filter(), order));
    if (ticked.isEmpty()) {
      way.entered("/archive/logic.xhtml");
      read();
    } else {
      ofTicked = logic.check(ticked);
      counts = logic.counts(ofTicked);
    }
  }

  private void read() {
    result = results.last().orElse(null);
    counts = result == null ? List.of() : results.counts(result.id());
    waiting = results.underWay();
  }

  private LogicFilter filter() {
    return new LogicFilter(number, onlyErrors);
  }

  /** Checks the own union; many archives in the background (ARC-136). */
  public void start() {
    LogicStart begun =
        logic.checkUnion(
            new LogicConditions(withSubordinates, archiveType, hardshipCategory, filingStandard));
    Messages.success(
        begun.inBackground() ? "archive.logic.started" : "archive.logic.finished",
        begun.archives());
    number = null;
    read();
    rows.restart();
  }

  /** Shows what one check found, or everything again. */
  public void show(String checkNumber) {
    number = checkNumber;
    rows.restart();
  }

  public void filterChanged() {
    rows.restart();
  }

  /** Address of the field in the form: its input, as the page of the form calls it. */
  public String fieldOf(LogicFinding finding) {
    return FieldAddress.of(finding.field());
  }

  public String severity(CheckSeverity severity) {
    return Texts.label(severity);
  }

  /** The sentence above the result. */
  public String getHeading() {
    return Texts.format(
        "archive.logic.result",
        result.conditions(),
        result.finishedAt(),
        result.askedBy(),
        result.archives(),
        result.archivesWithErrors());
  }

  public String getHeadingOfTicked() {
    return Texts.format("archive.logic.ofTicked", ticked.size());
  }

  public boolean isMayCheck() {
    return me.can(Right.LOGIC_CHECK.name());
  }

  /** True if there is a result that can be printed. */
  public boolean isExportable() {
    return isSingle() || result != null;
  }

  public boolean isSingle() {
    return !ticked.isEmpty();
  }

  public List<LogicFinding> getOfTicked() {
    return ofTicked;
  }

  public LogicResult getResult() {
    return result;
  }

  public List<LogicCount> getCounts() {
    return counts;
  }

  public boolean isWaiting() {
    return waiting;
  }

  public LazyRows<LogicFinding, NoSort> getRows() {
    return rows;
  }

  public ExportDialog getExporter() {
    return exporter;
  }

  public String getNumber() {
    return number;
  }

  public boolean isWithSubordinates() {
    return withSubordinates;
  }

  public void setWithSubordinates(boolean withSubordinates) {
    this.withSubordinates = withSubordinates;
  }

  public ArchiveType getArchiveType() {
    return archiveType;
  }

  public void setArchiveType(ArchiveType archiveType) {
    this.archiveType = archiveType;
  }

  public HardshipCategory getHardshipCategory() {
    return hardshipCategory;
  }

  public void setHardshipCategory(HardshipCategory hardshipCategory) {
    this.hardshipCategory = hardshipCategory;
  }

  public ArchiveLevel getFilingStandard() {
    return filingStandard;
  }

  public void setFilingStandard(ArchiveLevel filingStandard) {
    this.filingStandard = filingStandard;
  }

  public boolean isOnlyErrors() {
    return onlyErrors;
  }

  public void setOnlyErrors(boolean onlyErrors) {
    this.onlyErrors = onlyErrors;
  }
}
