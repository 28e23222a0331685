package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.ArchiveRow;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.closing.ClosedFilter;
import cn.bangfu.archive.closing.ClosedSearch;
import cn.bangfu.archive.closing.ClosedSort;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.paper.ShownClosed;
import cn.bangfu.archive.query.ArchiveLists;
import cn.bangfu.archive.query.ChosenOrder;
import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.archive.query.ListOptionsDesk;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.ListMemory;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** The libraries of cancelled archives and of those that left hardship (ARC-077, ARC-082). */
@Named
@ViewScoped
public class ClosedListPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String RESTORE = "restore";
  private static final String DEREGISTERED_DATE = "deregisteredDate";
  private static final String EXITED_DATE = "exitedDate";
  private static final List<String> DEREGISTERED =
      List.of(DEREGISTERED_DATE, "deregistrationReason", "deregistrationWay");
  private static final List<String> EXITED = List.of(EXITED_DATE, "exitWay");

  @Inject ClosedSearch search;
  @Inject ArchiveLists lists;
  @Inject ListOptionsDesk options;
  @Inject ListPaperDialog listPaper;
  @Inject ListMemory memory;
  @Inject ListWay way;
  @Inject ReportDialog reporting;
  @Inject RestoreSeveralDialog restores;

  private boolean exited;
  private boolean restoring;
  private ArchiveType type;
  private ClosedListConditions conditions;
  private ShownColumns shown;
  private ChosenOrder order;
  private LazyRows<ArchiveRow, ClosedSort> rows;
  private String ticked;

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    String library = asked.getOrDefault("library", "");
    exited = library.startsWith("exited");
    restoring = library.equals(RESTORE);
    type = library.endsWith("Migrant") ? ArchiveType.MIGRANT_WORKER : ArchiveType.URBAN_WORKER;
    if (restoring) {
      type = null;
    }
    conditions = memory.filter(getKey(), ClosedListConditions::new);
    if (way.entered("/archive/closed.xhtml?library=" + library)) {
      PrimeFaces.current().multiViewState().clearAll();
    }
    List<Long> reminder = Ticked.ids(asked.get("reminder"));
    if (!reminder.isEmpty()) {
      conditions = ClosedListConditions.ofReminder(reminder.get(0));
      memory.put(getKey(), conditions);
      PrimeFaces.current().multiViewState().clearAll();
    }
    ListOptions own = options.own();
    shown = new ShownColumns(own);
    order = own.order();
    rows =
        new LazyRows<>(
            ClosedSort.CHOSEN, true, ArchiveRow::id, this::page, () -> search.count(filter()));
  }

  private ClosedFilter filter() {
    return conditions.filter(isExited(), type).sortedBy(order);
  }

  private List<ArchiveRow> page(PageRequest<ClosedSort> request) {
    List<CatalogField> columns = getColumns();
    listPaper.shown(
        new ShownClosed(filter(), request, columns.stream().map(CatalogField::code).toList()));
    return shown.keep(lists.closedPage(filter(), request, columns), columns);
  }

  /** Reads the first page under the conditions; nothing out of sight stays ticked. */
  public void search() {
    ticked = null;
    rows.restart();
  }

  public void reset() {
    conditions.clear();
    search();
  }

  public void toOwnUnion() {
    conditions.setUnionId(null);
    search();
  }

  /** Ticks all that were found, on all pages. */
  public void tickAll() {
    List<Long> found = search.ids(filter());
    if (found.size() > ArchiveFiling.MAX_CHOSEN) {
      Messages.warning("archive.page.tickAll.tooMany", ArchiveFiling.MAX_CHOSEN);
      found = found.subList(0, ArchiveFiling.MAX_CHOSEN);
    }
    ticked = Ticked.of(found);
  }

  public void untickAll() {
    ticked = null;
  }

  public void reportOne(long id) {
    reporting.openReport(List.of(id), this::moved);
  }

  /** Reports ticked archives that were cancelled before they were ever reported (ARC-078). */
  public void report() {
    reporting.openReport(Ticked.ids(ticked), this::moved);
  }

  /** Restores the ticked archives to the own union (ARC-089). */
  public void restore() {
    restores.open(Ticked.ids(ticked), this::moved);
  }

  public void restoreOne(long id) {
    restores.open(List.of(id), this::moved);
  }

  /** Restores all that were found. */
  public void restoreAll() {
    tickAll();
    restore();
  }

  /**
   * Another state was chosen: the reason belongs to the other one, all else is asked again. The
   * page is opened anew, because its columns are others.
   */
  public void otherState() {
    conditions.setReasonId(null);
    PrimeFaces.current().multiViewState().clearAll();
    FacesContext faces = FacesContext.getCurrentInstance();
    faces
        .getApplication()
        .getNavigationHandler()
        .handleNavigation(faces, null, "/archive/closed?faces-redirect=true&library=" + RESTORE);
  }

  private void moved() {
    ticked = null;
    PrimeFaces.current().ajax().update("form");
  }

  /** Under this name page and browser remember the list. */
  public String getKey() {
    return restoring
        ? "archive.closed.restore"
        : "archive.closed." + (exited ? "exited." : "deregistered.") + type;
  }

  /** Title, and the entry of the menu. */
  public String getTitle() {
    if (restoring) {
      return "archive.restoring.bulk";
    }
    if (exited) {
      return isMigrant() ? "archive.closed.exited.migrant" : "archive.closed.exited.urban";
    }
    return isMigrant() ? "archive.closed.cancelled.migrant" : "archive.closed.cancelled.urban";
  }

  public boolean isMigrant() {
    return type == ArchiveType.MIGRANT_WORKER;
  }

  public boolean isExited() {
    return restoring ? conditions.isExited() : exited;
  }

  /** True for the page that restores several (ARC-089). */
  public boolean isRestoring() {
    return restoring;
  }

  public ClosedListConditions getConditions() {
    return conditions;
  }

  /** The user's columns and what is told of the closing (ARC-077, ARC-082). */
  public List<CatalogField> getColumns() {
    return shown.with(isExited() ? EXITED : DEREGISTERED);
  }

  /** The day of the closing sorts. */
  public ClosedSort sortOf(CatalogField column) {
    return column.code().equals(isExited() ? EXITED_DATE : DEREGISTERED_DATE)
        ? ClosedSort.CLOSED_DATE
        : null;
  }

  /** True if the caller may do this with the archive of a row. */
  public boolean may(ArchiveRow row, ArchiveAct act) {
    return row.acts().contains(act);
  }

  /** True if more was found than is sorted by the user's choice (ARC-146). */
  public boolean isUnsorted() {
    return order != null && rows.getTotal().more();
  }

  public ShownColumns getShown() {
    return shown;
  }

  public LazyRows<ArchiveRow, ClosedSort> getRows() {
    return rows;
  }

  public String getTicked() {
    return ticked;
  }

  public void setTicked(String ticked) {
    this.ticked = ticked;
  }
}
