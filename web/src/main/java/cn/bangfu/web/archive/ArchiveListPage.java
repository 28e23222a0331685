package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveAct;
import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ArchiveRow;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.ArchiveStateFilter;
import cn.bangfu.archive.ArchiveTotals;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldRow;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.query.ArchiveLists;
import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.archive.query.ListOptionsDesk;
import cn.bangfu.archive.query.ListRow;
import cn.bangfu.archive.query.QueryForm;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.ListMemory;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;

/**
 * The list of archives (ARC-011 to ARC-022), of both types or of migrant workers only (ARC-010);
 * conditions, page, sort and ticks are there again on return (ARC-020).
 */
@Named
@ViewScoped
public class ArchiveListPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String NUMBER = "employeeNo";
  private static final String ASSISTED = "lastAssistDate";
  private static final Map<String, ArchiveSort> SORTS =
      Map.of(
          NUMBER,
          ArchiveSort.EMPLOYEE_NO,
          "name",
          ArchiveSort.NAME,
          "filingDate",
          ArchiveSort.FILING_DATE);

  @Inject ArchiveSearch search;
  @Inject ArchiveLists lists;
  @Inject ListOptionsDesk options;
  @Inject AskedTexts askedTexts;
  @Inject ArchiveFiling filing;
  @Inject ListMemory memory;
  @Inject ListWay way;
  @Inject ReportDialog reporting;
  @Inject ActResult result;
  @Inject ListPaperDialog listPaper;
  @Inject DeregisterDialog deregistering;

  private ArchiveType type;
  private boolean query;
  private ListOptions shown;
  private Map<Long, FieldRow> cells = Map.of();
  private ArchiveTotals totals;
  private ListConditions conditions;
  private LazyRows<ArchiveRow, ArchiveSort> rows;
  private Map<ArchiveStateFilter, BoundedCount> counts;
  private String ticked;
  private List<Long> toDelete = List.of();

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    type =
        ArchiveType.MIGRANT_WORKER.name().equals(asked.get("type"))
            ? ArchiveType.MIGRANT_WORKER
            : null;
    query = asked.get("query") != null;
    shown = options.own();
    conditions = memory.filter(getKey(), this::opening);
    startFrom(asked.get("state"), asked.get("reminder"));
    if (way.entered(getKey())) {
      forgetPage();
    }
    rows =
        new LazyRows<>(
            ArchiveSort.CHOSEN,
            true,
            ArchiveRow::id,
            this::page,
            () -> count(conditions.getState()));
  }

  private ListConditions opening() {
    return query ? ListConditions.of(new QueryForm()) : new ListConditions();
  }

  private ArchiveFilter filter() {
    return conditions.filter(type, shown.order());
  }

  /** The rows of a page; their columns are at hand while the page is shown. */
  private List<ArchiveRow> page(PageRequest<ArchiveSort> request) {
    listPaper.shown(filter(), request, getColumns().stream().map(CatalogField::code).toList());
    List<ListRow> found = lists.page(filter(), request, getColumns());
    cells =
        found.stream()
            .collect(Collectors.toMap(row -> row.archive().id(), ListRow::fields, (a, b) -> a));
    return found.stream().map(ListRow::archive).toList();
  }

  /** A link of the home page or of a reminder begins with conditions of its own. */
  private void startFrom(String state, String reminder) {
    if (state == null && reminder == null) {
      return;
    }
    conditions = new ListConditions();
    conditions.setIncludeSubordinates(true);
    memory.put(getKey(), conditions);
    for (ArchiveStateFilter known : ArchiveStateFilter.values()) {
      if (known.name().equals(state)) {
        conditions.setState(known);
      }
    }
    List<Long> number = Ticked.ids(reminder);
    if (!number.isEmpty()) {
      conditions.setReminderId(number.get(0));
    }
    forgetPage();
  }

  private static void forgetPage() {
    PrimeFaces.current().multiViewState().clearAll();
  }

  /** Reads the first page under the conditions (ARC-015); nothing out of sight stays ticked. */
  public void search() {
    counts = null;
    totals = null;
    ticked = null;
    rows.restart();
  }

  public void reset() {
    conditions.clear();
    search();
  }

  public void filter(ArchiveStateFilter state) {
    conditions.setState(state);
    search();
  }

  public void toOwnUnion() {
    conditions.setUnionId(null);
    search();
  }

  public void allOfReminder() {
    conditions.setReminderId(null);
    search();
  }

  /** Ticks all that were found, on all pages (ARC-019). */
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

  public void report() {
    reporting.openReport(Ticked.ids(ticked), this::moved);
  }

  /** Leads to the findings of the ticked archives (ARC-134). */
  public String checkTicked() {
    List<Long> ids = Ticked.ids(ticked);
    if (ids.isEmpty()) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    return "/archive/logic?faces-redirect=true&ids=" + Ticked.of(ids);
  }

  public void sendBack() {
    reporting.openSendBack(Ticked.ids(ticked), this::moved);
  }

  public void deregister() {
    deregistering.open(Ticked.ids(ticked), conditions.getOrigin(), this::moved);
  }

  /** Asks before the ticked archives are deleted (ARC-056). */
  public void askDelete() {
    ask(Ticked.ids(ticked));
  }

  public void askDeleteOne(long id) {
    ask(List.of(id));
  }

  private void ask(List<Long> ids) {
    if (ids.isEmpty()) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    toDelete = ids;
    PrimeFaces.current().ajax().update("deleteForm");
    PrimeFaces.current().executeScript("PF('deleteDialog').show()");
  }

  public void delete() {
    PrimeFaces.current().executeScript("PF('deleteDialog').hide()");
    Outcome outcome = filing.delete(toDelete, conditions.getOrigin());
    if (outcome.refused().isEmpty()) {
      Messages.success("archive.page.deleted", outcome.done());
    } else {
      result.show(
          Texts.format("archive.page.deleted.partly", outcome.done(), outcome.refused().size()),
          outcome);
    }
    moved();
  }

  /** Archives have moved: nothing stays ticked, everything is counted anew. */
  private void moved() {
    ticked = null;
    counts = null;
    totals = null;
    PrimeFaces.current().ajax().update("form");
  }

  /** True if the caller may do this with the archive of a row (ARC-017). */
  public boolean may(ArchiveRow row, ArchiveAct act) {
    return row.acts().contains(act);
  }

  /** Under this name page and browser remember the list. */
  public String getKey() {
    return query ? ListWay.queryOf(type) : ListWay.keyOf(type);
  }

  public boolean isMigrant() {
    return type != null;
  }

  /** Type of an archive added here (ARC-023). */
  public ArchiveType getNewType() {
    return type == null ? ArchiveType.URBAN_WORKER : type;
  }

  public String getTitle() {
    if (query) {
      return isMigrant() ? "archive.page.query.migrant" : "archive.page.query";
    }
    return isMigrant() ? "archive.page.list.migrant" : "archive.page.list";
  }

  /** True if the list shows what a query has found (ARC-140). */
  public boolean isQuery() {
    return query;
  }

  /** The columns of the user's choice (ARC-145). */
  public List<CatalogField> getColumns() {
    List<CatalogField> columns = shown.fields();
    QueryForm asked = conditions.getQuery();
    if (asked == null || asked.get(ASSISTED).isEmpty() || shown.columns().contains(ASSISTED)) {
      return columns;
    }
    // who asks for the day of the last assistance wants to see it (ARC-144)
    return Stream.concat(columns.stream(), ArchiveCatalog.find(ASSISTED).stream()).toList();
  }

  /** What a column shows of a row. */
  public String cell(ArchiveRow row, CatalogField column) {
    FieldRow found = cells.get(row.id());
    return found == null ? "" : found.text(column);
  }

  /** True if the column leads to the archive: the number, or the first one if it is not shown. */
  public boolean opens(CatalogField column) {
    boolean numbered = shown.columns().contains(NUMBER);
    return numbered ? column.code().equals(NUMBER) : column.equals(getColumns().get(0));
  }

  /** The order that a click on the heading asks for: only what an index answers. */
  public ArchiveSort sortOf(CatalogField column) {
    return SORTS.get(column.code());
  }

  /** The class of a column, which gives it its width. */
  public String styleOf(CatalogField column) {
    return ColumnStyles.of(column);
  }

  public int getPageSize() {
    return shown.pageSize();
  }

  /** The numbers of rows that are offered, the user's own among them (ARC-147). */
  public String getPageSizes() {
    return Stream.of(20, 50, 100, shown.pageSize())
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  /** True if more was found than is sorted by the user's choice (ARC-146). */
  public boolean isUnsorted() {
    return shown.order() != null && shown.order().indexed().isEmpty() && rows.getTotal().more();
  }

  /** How many archives and family members all pages have (ARC-140). */
  public ArchiveTotals getTotals() {
    if (totals == null) {
      totals = search.totals(filter());
    }
    return totals;
  }

  public void countAll() {
    totals = search.exactTotals(filter());
  }

  /** What the query asked for, one text for each condition. */
  public List<String> getAsked() {
    return askedTexts.of(conditions.getQuery());
  }

  public ListConditions getConditions() {
    return conditions;
  }

  public LazyRows<ArchiveRow, ArchiveSort> getRows() {
    return rows;
  }

  public ArchiveStateFilter[] getStates() {
    return ArchiveStateFilter.values();
  }

  /** How many each state filter shows (ARC-014). */
  public BoundedCount count(ArchiveStateFilter state) {
    if (counts == null) {
      counts = search.counts(filter());
    }
    return counts.get(state);
  }

  public int getDeleting() {
    return toDelete.size();
  }

  public String getTicked() {
    return ticked;
  }

  public void setTicked(String ticked) {
    this.ticked = ticked;
  }
}
