package cn.bangfu.web.assistance;

import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceProblem;
import cn.bangfu.assistance.AssistanceRow;
import cn.bangfu.assistance.AssistanceSearch;
import cn.bangfu.assistance.AssistanceStateFilter;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.archive.Ticked;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
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
import java.util.UUID;
import java.util.regex.Pattern;
import org.primefaces.PrimeFaces;

/**
 * The list of records with its state filters (AST-005 to AST-012), or of those that may still be
 * changed (AST-052).
 */
@Named
@ViewScoped
public class AssistanceListPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern NUMBER_OF_FORM = Pattern.compile("[0-9a-f-]{36}");

  @Inject AssistanceSearch search;
  @Inject AssistanceDesk desk;
  @Inject ListMemory memory;
  @Inject AssistanceReportDialog reporting;
  @Inject AssistanceResult result;

  private boolean changing;
  private AssistanceConditionsForm conditions;
  private LazyRows<AssistanceRow, NoSort> rows;
  private Map<AssistanceStateFilter, BoundedCount> counts;
  private String ticked;
  private List<Long> toDelete = List.of();

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    changing = asked.get("change") != null;
    memory.variant("assistance.list", getKey());
    conditions = memory.filter(getKey(), AssistanceConditionsForm::new);
    List<Long> reminder = Ticked.ids(asked.get("reminder"));
    if (!reminder.isEmpty()) {
      conditions = new AssistanceConditionsForm();
      conditions.setIncludeSubordinates(true);
      conditions.setReminderId(reminder.get(0));
      memory.put(getKey(), conditions);
    }
    String bulk = asked.get("bulk");
    if (bulk != null && NUMBER_OF_FORM.matcher(bulk).matches()) {
      conditions = new AssistanceConditionsForm();
      conditions.setBulkNo(UUID.fromString(bulk));
      memory.put(getKey(), conditions);
    }
    rows =
        LazyRows.fixed(
            AssistanceRow::id,
            page -> search.page(filter(), page.offset(), page.size()),
            () -> changing ? search.count(filter()) : count(conditions.getState()));
  }

  private AssistanceFilter filter() {
    return conditions.filter(changing);
  }

  public void search() {
    counts = null;
    ticked = null;
    rows.restart();
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

  /** Ticks all that were found, on all pages (AST-012). */
  public void tickAll() {
    List<Long> found = search.ids(filter());
    if (found.size() > AssistanceDesk.MAX_CHOSEN) {
      Messages.warning("assistance.page.tickAll.tooMany", AssistanceDesk.MAX_CHOSEN);
      found = found.subList(0, AssistanceDesk.MAX_CHOSEN);
    }
    ticked = Ticked.of(found);
  }

  public void untickAll() {
    ticked = null;
  }

  public void askDelete() {
    ask(Ticked.ids(ticked));
  }

  public void askDeleteOne(long id) {
    ask(List.of(id));
  }

  private void ask(List<Long> ids) {
    if (ids.isEmpty()) {
      throw new BusinessException(AssistanceProblem.NOTHING_CHOSEN);
    }
    toDelete = ids;
    PrimeFaces.current().ajax().update("deleteForm");
    PrimeFaces.current().executeScript("PF('deleteDialog').show()");
  }

  /** Deletes what may be deleted and tells of the rest (AST-050). */
  public void delete() {
    PrimeFaces.current().executeScript("PF('deleteDialog').hide()");
    AssistanceOutcome outcome = desk.delete(toDelete);
    if (outcome.refused().isEmpty()) {
      Messages.success("assistance.page.deleted", outcome.done());
    } else {
      result.show(
          Texts.format("assistance.page.deleted.partly", outcome.done(), outcome.refused().size()),
          outcome);
    }
    moved();
  }

  public void report() {
    reporting.openReport(Ticked.ids(ticked), this::moved);
  }

  public void sendBack() {
    reporting.openSendBack(Ticked.ids(ticked), this::moved);
  }

  /** Records have moved: nothing stays ticked, everything is counted anew. */
  private void moved() {
    ticked = null;
    counts = null;
    PrimeFaces.current().ajax().update("form");
  }

  public void allOfReminder() {
    conditions.setReminderId(null);
    conditions.setBulkNo(null);
    search();
  }

  /** Under this name page and browser remember the list. */
  public String getKey() {
    return changing ? "assistance.list.change" : "assistance.list.all";
  }

  public String getTitle() {
    return changing ? "assistance.page.change" : "assistance.page.list";
  }

  /** True on the page of records that may still be changed. */
  public boolean isChanging() {
    return changing;
  }

  public AssistanceConditionsForm getConditions() {
    return conditions;
  }

  public LazyRows<AssistanceRow, NoSort> getRows() {
    return rows;
  }

  public AssistanceStateFilter[] getStates() {
    return AssistanceStateFilter.values();
  }

  /** How many each state filter shows (AST-006). */
  public BoundedCount count(AssistanceStateFilter state) {
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
