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
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.paper.ShownList;
import cn.bangfu.archive.query.ArchiveLists;
import cn.bangfu.archive.query.ChosenOrder;
import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.archive.query.ListOptionsDesk;
import cn.bangfu.archive.query.QueryForm;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.ListMemory;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/**
 * The list of archives (ARC-011 to ARC-022), of both types or of migrant workers only (ARC-010);
 * conditions, page, sort and ticks are there again on return (ARC-020).
 */
@Named
@ViewScoped
public class ArchiveListPage extends TickedList {

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
  @Inject ListMemory memory;
  @Inject ListWay way;
  @Inject ReportDialog reporting;
  @Inject ListPaperDialog listPaper;
  @Inject DeregisterDialog deregistering;
  @Inject DeleteDialog deleting;

  private ArchiveType type;
  private boolean query;
  private boolean changing;
  private boolean searched;
  private ShownColumns shown;
  private ChosenOrder order;
  private ArchiveTotals totals;
  private ListConditions conditions;
  private LazyRows<ArchiveRow, ArchiveSort> rows;
  private Map<ArchiveStateFilter, BoundedCount> counts;

  public ArchiveListPage() {
    super("archive.page.", ArchiveFiling.MAX_CHOSEN);
  }

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    changing = asked.get("change") != null;
    type =
        ArchiveType.MIGRANT_WORKER.name().equals(asked.get(changing ? "change" : "type"))
            ? ArchiveType.MIGRANT_WORKER
            : null;
    query = asked.get("query") != null;
    ListOptions own = options.own();
    shown = new ShownColumns(own);
    order = own.order();
    conditions = memory.filter(getKey(), this::opening);
    startFrom(asked.get("state"), asked.get("reminder"));
    searched = asked.containsKey("again");
    boolean other = way.entered(address());
    if (other || isAsking()) {
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

  /** What leads back to this list; what was asked for is listed again then. */
  private String address() {
    if (changing) {
      return ListWay.LIST + "?again=true&change=" + getNewType();
    }
    String list = ListWay.listOf(type);
    return query ? list + (isMigrant() ? "&" : "?") + "query=true" : list;
  }

  private ListConditions opening() {
    return query ? ListConditions.of(new QueryForm()) : new ListConditions();
  }

  private ArchiveFilter filter() {
    return conditions.filter(type, order);
  }

  /** The rows of a page; their columns are at hand while the page is shown. */
  private List<ArchiveRow> page(PageRequest<ArchiveSort> request) {
    if (isAsking()) {
      return List.of();
    }
    List<CatalogField> columns = getColumns();
    listPaper.shown(
        new ShownList(filter(), request, columns.stream().map(CatalogField::code).toList()));
    return shown.keep(lists.page(filter(), request, columns), columns);
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
    searched = true;
    anew();
    rows.restart();
  }

  public void reset() {
    conditions.clear();
    search();
    searched = false;
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

  public void report() {
    reporting.openReport(chosen(), this::moved);
  }

  /** Leads to the findings of the ticked archives (ARC-134). */
  public String checkTicked() {
    List<Long> ids = chosen();
    if (ids.isEmpty()) {
      throw new BusinessException(ArchiveRefusal.NOTHING_CHOSEN);
    }
    return "/archive/logic?faces-redirect=true&ids=" + Ticked.of(ids);
  }

  public void sendBack() {
    reporting.openSendBack(chosen(), this::moved);
  }

  public void deregister() {
    deregistering.open(chosen(), conditions.getOrigin(), this::moved);
  }

  public void deregisterOne(long id) {
    deregistering.open(List.of(id), conditions.getOrigin(), this::moved);
  }

  /** Asks before archives are deleted (ARC-056). */
  @Override
  protected void askToDelete(List<Long> ids) {
    deleting.open(ids, conditions.getOrigin(), this::moved);
  }

  /** True if the caller may do this with the archive of a row (ARC-017). */
  public boolean may(ArchiveRow row, ArchiveAct act) {
    return row.acts().contains(act);
  }

  /** Under this name page and browser remember the list. */
  public String getKey() {
    if (changing) {
      return "archive.change." + (isMigrant() ? "migrant" : "all");
    }
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
    if (changing) {
      return isMigrant() ? "archive.page.change.migrant" : "archive.page.change";
    }
    if (query) {
      return isMigrant() ? "archive.page.query.migrant" : "archive.page.query";
    }
    return isMigrant() ? "archive.page.list.migrant" : "archive.page.list";
  }

  /** True on the page that asks for an archive of the own union to be changed (ARC-037). */
  public boolean isChanging() {
    return changing;
  }

  /** True there until something was asked for: nothing is listed before. */
  public boolean isAsking() {
    return changing && !searched;
  }

  /** True if the list shows what a query has found (ARC-140). */
  public boolean isQuery() {
    return query;
  }

  /** The columns of the user's choice (ARC-145). */
  public List<CatalogField> getColumns() {
    QueryForm asked = conditions.getQuery();
    // who asks for the day of the last assistance wants to see it (ARC-144)
    boolean assisted = asked != null && !asked.get(ASSISTED).isEmpty();
    return shown.with(assisted ? List.of(ASSISTED) : List.of());
  }

  /** The order that a click on the heading asks for: only what an index answers. */
  public ArchiveSort sortOf(CatalogField column) {
    return SORTS.get(column.code());
  }

  public ShownColumns getShown() {
    return shown;
  }

  /** True if more was found than is sorted by the user's choice (ARC-146). */
  public boolean isUnsorted() {
    return order != null && order.indexed().isEmpty() && rows.getTotal().more();
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
    if (isAsking()) {
      return new BoundedCount(0);
    }
    if (counts == null) {
      counts = search.counts(filter());
    }
    return counts.get(state);
  }

  @Override
  protected List<Long> found() {
    return search.ids(filter());
  }

  @Override
  protected void forget() {
    counts = null;
    totals = null;
  }
}
