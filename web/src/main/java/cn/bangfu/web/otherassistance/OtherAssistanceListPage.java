package cn.bangfu.web.otherassistance;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.otherassistance.OtherAssistanceColumns;
import cn.bangfu.otherassistance.OtherAssistanceDesk;
import cn.bangfu.otherassistance.OtherAssistanceFilter;
import cn.bangfu.otherassistance.OtherAssistancePapers;
import cn.bangfu.otherassistance.OtherAssistanceProblem;
import cn.bangfu.otherassistance.OtherAssistanceRow;
import cn.bangfu.otherassistance.OtherAssistanceSearch;
import cn.bangfu.otherassistance.OtherAssistanceSums;
import cn.bangfu.sheet.ListColumn;
import cn.bangfu.web.assistance.MovesDialog;
import cn.bangfu.web.assistance.RecordListPage;
import cn.bangfu.web.assistance.ShownColumns;
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
import java.util.List;
import java.util.Map;

/** Projects of the own union, or what a query finds among all of them (part 30 B.3). */
@Named
@ViewScoped
public class OtherAssistanceListPage extends RecordListPage {

  private static final long serialVersionUID = 1L;

  @Inject OtherAssistanceSearch search;
  @Inject OtherAssistanceColumns columns;
  @Inject OtherAssistanceDesk desk;
  @Inject OtherAssistancePapers papers;
  @Inject OtherAssistanceReportDialog reporting;
  @Inject ListMemory memory;
  @Inject CallerContext callers;

  private boolean query;
  private ShownColumns shown;
  private OtherAssistanceConditionsForm conditions;
  private LazyRows<OtherAssistanceRow, NoSort> rows;
  private OtherAssistanceSums sums;
  private ExportDialog export;

  public OtherAssistanceListPage() {
    super(OtherAssistanceProblem.NOTHING_CHOSEN, OtherAssistanceDesk.MAX_CHOSEN);
  }

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    query = asked.get("query") != null;
    memory.variant("otherassistance.list", getKey());
    shown = new ShownColumns(columns.own(), OtherAssistanceColumns.ALL);
    conditions = memory.filter(getKey(), this::opening);
    List<Long> reminder = Ticked.ids(asked.get("reminder"));
    if (!reminder.isEmpty()) {
      conditions = new OtherAssistanceConditionsForm();
      conditions.setIncludeSubordinates(true);
      conditions.setReminderId(reminder.get(0));
      memory.put(getKey(), conditions);
    }
    for (AssistanceStateFilter state : AssistanceStateFilter.values()) {
      if (state.name().equals(asked.get("state"))) {
        conditions = new OtherAssistanceConditionsForm();
        conditions.setIncludeSubordinates(true);
        conditions.setState(state);
        memory.put(getKey(), conditions);
      }
    }
    rows =
        LazyRows.fixed(
            OtherAssistanceRow::id,
            read -> {
              shown(read.offset(), read.size());
              return search.page(filter(), shown.getOrder(), read.offset(), read.size());
            },
            () -> count(conditions.getState()));
  }

  private OtherAssistanceConditionsForm opening() {
    OtherAssistanceConditionsForm form = new OtherAssistanceConditionsForm();
    form.setIncludeSubordinates(query);
    return form;
  }

  private OtherAssistanceFilter filter() {
    return conditions.filter();
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

  /** A chosen subordinate is shown with all below it. */
  public void unionChosen() {
    conditions.setIncludeSubordinates(true);
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

  /** How the list goes to the printer or into a file. */
  public ExportDialog getExport() {
    if (export == null) {
      export =
          new ExportDialog(
              callers.known().has(Right.OTHER_ASSISTANCE_PREPARE),
              order ->
                  papers.list(
                      filter(),
                      shown.getOrder(),
                      page(),
                      shown.getColumns().stream().map(ListColumn::code).toList(),
                      getChoice(),
                      order));
    }
    return export;
  }

  /** Under this name page and browser remember the list. */
  public String getKey() {
    return query ? "otherassistance.list.query" : "otherassistance.list.own";
  }

  public String getTitle() {
    return query ? "otherassistance.page.query" : "otherassistance.page.list";
  }

  public boolean isQuery() {
    return query;
  }

  public ShownColumns getShown() {
    return shown;
  }

  public OtherAssistanceConditionsForm getConditions() {
    return conditions;
  }

  @Override
  public LazyRows<OtherAssistanceRow, NoSort> getRows() {
    return rows;
  }

  /** Projects, people and amount of all pages (AST-117). */
  public OtherAssistanceSums getSums() {
    if (sums == null) {
      sums = search.sums(filter());
    }
    return sums;
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
    sums = null;
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
