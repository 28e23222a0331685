package cn.bangfu.web.assistance;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.assistance.AssistanceColumns;
import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceQuestion;
import cn.bangfu.assistance.AssistanceRow;
import cn.bangfu.assistance.AssistanceSearch;
import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.assistance.AssistanceTotals;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.assistance.paper.AssistancePapers;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.sheet.ListColumn;
import cn.bangfu.web.kit.AskedDay;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.ListMemory;
import cn.bangfu.web.kit.Ticked;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/**
 * The list of records with its state filters (AST-005 to AST-012), or one of the narrower lists
 * (AST-052, AST-083).
 */
@Named
@ViewScoped
public class AssistanceListPage extends RecordListPage {

  private static final long serialVersionUID = 1L;
  private static final Pattern NUMBER_OF_FORM = Pattern.compile("[0-9a-f-]{36}");

  @Inject AssistanceSearch search;
  @Inject AssistanceColumns columns;
  @Inject AssistancePapers papers;
  @Inject CallerContext callers;
  @Inject AssistanceDesk desk;
  @Inject ListMemory memory;
  @Inject AssistanceReportDialog reporting;

  private RecordList kind = RecordList.LIST;
  private ShownColumns shown;
  private AssistanceTotals totals;
  private ExportDialog export;
  private ExportDialog paper;
  private long paperOf;
  private AssistanceConditionsForm conditions;
  private LazyRows<AssistanceRow, NoSort> rows;

  public AssistanceListPage() {
    super(AssistanceProblem.NOTHING_CHOSEN, AssistanceDesk.MAX_CHOSEN);
  }

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    kind = RecordList.asked(asked);
    memory.variant(RecordList.PAGE, getKey());
    shown = new ShownColumns(columns.own(), AssistanceColumns.ALL);
    conditions =
        memory.filter(
            getKey(),
            isQuery() ? AssistanceConditionsForm::ofQuery : AssistanceConditionsForm::new);
    List<Long> reminder = Ticked.ids(asked.get("reminder"));
    if (!reminder.isEmpty()) {
      conditions = new AssistanceConditionsForm();
      conditions.setIncludeSubordinates(true);
      conditions.setReminderId(reminder.get(0));
      memory.put(getKey(), conditions);
    }
    for (AssistanceStateFilter state : AssistanceStateFilter.values()) {
      if (state.name().equals(asked.get("state"))) {
        conditions = new AssistanceConditionsForm();
        conditions.setIncludeSubordinates(true);
        conditions.setState(state);
        memory.put(getKey(), conditions);
      }
    }
    String bulk = asked.get("bulk");
    if (bulk != null && NUMBER_OF_FORM.matcher(bulk).matches()) {
      conditions = new AssistanceConditionsForm();
      conditions.setBulkNo(UUID.fromString(bulk));
      memory.put(getKey(), conditions);
    }
    LocalDate from = AskedDay.of(asked.get("from"), null);
    if (isQuery() && from != null) {
      List<Long> union = Ticked.ids(asked.get("union"));
      conditions =
          AssistanceConditionsForm.ofPeriod(
              union.isEmpty() ? null : union.get(0),
              from,
              AskedDay.of(asked.get("to"), null),
              Boolean.parseBoolean(asked.get("reportedOnly")));
      memory.put(getKey(), conditions);
    }
    rows =
        LazyRows.fixed(
            AssistanceRow::id,
            read -> {
              shown(read.offset(), read.size());
              return search.page(filter(), shown.getOrder(), codes(), read.offset(), read.size());
            },
            () -> isOwn() ? search.count(filter()) : count(conditions.getState()));
  }

  private AssistanceFilter filter() {
    return conditions.filter(isChanging());
  }

  private Set<String> codes() {
    return columns().stream().map(ListColumn::code).collect(Collectors.toSet());
  }

  /** The columns of the user's choice, with what a question about lines adds (AST-102). */
  private List<ListColumn> columns() {
    return isOfLines() ? shown.with(List.of(AssistanceColumns.MATCHING)) : shown.getColumns();
  }

  /** True if lines of money are asked for. */
  public boolean isOfLines() {
    AssistanceQuestion asked = conditions.getQuestion();
    return asked != null && asked.isOfLines();
  }

  public ShownColumns getShown() {
    return shown;
  }

  /** How the list goes to the printer or into a file (AST-057). */
  public ExportDialog getExport() {
    if (export == null) {
      export =
          new ExportDialog(
              full(),
              order ->
                  papers.list(
                      filter(),
                      shown.getOrder(),
                      page(),
                      columns().stream().map(ListColumn::code).toList(),
                      getChoice(),
                      order));
    }
    return export;
  }

  /** Asks how one record goes out (AST-009). */
  public void askPaper(long id) {
    paperOf = id;
    PrimeFaces.current().executeScript("PF('paper').show()");
  }

  /** Print and Excel of the record of a row. */
  public ExportDialog getPaper() {
    if (paper == null) {
      paper = new ExportDialog(full(), order -> papers.record(paperOf, order));
    }
    return paper;
  }

  private boolean full() {
    return callers.known().has(Right.ASSISTANCE_PREPARE);
  }

  /** What all pages have together (AST-101). */
  public AssistanceTotals getTotals() {
    if (totals == null) {
      totals = search.totals(filter());
    }
    return totals;
  }

  public void countAll() {
    totals = search.exactTotals(filter());
  }

  /** True if the list shows what a query has found. */
  public boolean isQuery() {
    return kind == RecordList.QUERY;
  }

  public void search() {
    filter().check();
    restart();
  }

  public void reset() {
    conditions.clear();
    search();
  }

  public void filter(AssistanceStateFilter state) {
    conditions.setState(state);
    search();
  }

  public void toOwnUnion() {
    conditions.setUnionId(null);
    search();
  }

  public void allOfReminder() {
    conditions.setReminderId(null);
    conditions.setBulkNo(null);
    search();
  }

  /** Under this name page and browser remember the list. */
  public String getKey() {
    return kind.key();
  }

  public String getTitle() {
    return kind.title();
  }

  /** True on the page of records that may still be changed. */
  public boolean isChanging() {
    return kind == RecordList.CHANGE;
  }

  @Override
  public boolean isExiting() {
    return kind == RecordList.EXITS;
  }

  /** True where only records of the own union are listed. */
  public boolean isOwn() {
    return isChanging() || isExiting();
  }

  public AssistanceConditionsForm getConditions() {
    return conditions;
  }

  @Override
  public LazyRows<AssistanceRow, NoSort> getRows() {
    return rows;
  }

  @Override
  protected List<Long> found() {
    return search.ids(filter());
  }

  @Override
  protected Map<AssistanceStateFilter, BoundedCount> counted() {
    return search.counts(filter());
  }

  @Override
  protected void forgetSums() {
    totals = null;
  }

  @Override
  protected AssistanceOutcome delete(List<Long> ids) {
    return desk.delete(ids);
  }

  @Override
  protected MovesDialog moves() {
    return reporting;
  }
}
