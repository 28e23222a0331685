package cn.bangfu.web.realname;

import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.realname.FundGroup;
import cn.bangfu.realname.RealnameProblem;
import cn.bangfu.realname.SummaryDesk;
import cn.bangfu.realname.SummaryListRow;
import cn.bangfu.realname.SummaryOutcome;
import cn.bangfu.realname.SummaryTables;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
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

/** The tables of central or of other money, by class (FND-052). */
@Named
@ViewScoped
public class SummaryListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject SummaryTables tables;
  @Inject SummaryDesk desk;
  @Inject ListMemory memory;
  @Inject SummaryReportDialog reporting;
  @Inject SummaryResult result;

  private FundGroup group;
  private SummaryConditions conditions;
  private LazyRows<SummaryListRow, NoSort> rows;
  private String ticked;
  private List<Long> toDelete = List.of();

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    List<Long> reminder = Ticked.ids(asked.get("reminder"));
    group = "LOCAL".equals(asked.get("group")) ? FundGroup.LOCAL : FundGroup.CENTRAL;
    memory.variant("realname.list", getKey());
    conditions = memory.filter(getKey(), SummaryConditions::new);
    if (!reminder.isEmpty()) {
      conditions = new SummaryConditions();
      conditions.setReminderId(reminder.get(0));
      memory.put(getKey(), conditions);
    }
    for (ReportState state : ReportState.values()) {
      if (state.name().equals(asked.get("state"))) {
        conditions = new SummaryConditions();
        conditions.setBelow(true);
        conditions.setState(state);
        memory.put(getKey(), conditions);
      }
    }
    rows =
        LazyRows.fixed(
            SummaryListRow::id,
            page -> tables.page(conditions.filter(group), page.offset(), page.size()),
            () -> tables.count(conditions.filter(group)));
  }

  public void search() {
    ticked = null;
    rows.restart();
  }

  public void reset() {
    conditions.clear();
    search();
  }

  /** Shows the tables of one class; null for all. */
  public void choose(SummaryClass summaryClass) {
    conditions.setSummaryClass(summaryClass);
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

  /** Ticks all that were found, on all pages. */
  public void tickAll() {
    List<Long> found = tables.ids(conditions.filter(group));
    if (found.size() > SummaryDesk.MAX_CHOSEN) {
      Messages.warning("realname.page.tickAll.tooMany", SummaryDesk.MAX_CHOSEN);
      found = found.subList(0, SummaryDesk.MAX_CHOSEN);
    }
    ticked = Ticked.of(found);
  }

  public void untickAll() {
    ticked = null;
  }

  public void report() {
    reporting.openReport(Ticked.ids(ticked), this::moved);
  }

  public void sendBack() {
    reporting.openSendBack(Ticked.ids(ticked), this::moved);
  }

  public void askDelete() {
    toDelete = Ticked.ids(ticked);
    if (toDelete.isEmpty()) {
      throw new BusinessException(RealnameProblem.NOTHING_CHOSEN);
    }
    PrimeFaces.current().ajax().update("deleteForm");
    PrimeFaces.current().executeScript("PF('deleteDialog').show()");
  }

  /** Removes what may be removed and tells of the rest. */
  public void delete() {
    PrimeFaces.current().executeScript("PF('deleteDialog').hide()");
    SummaryOutcome outcome = desk.delete(toDelete);
    if (outcome.refused().isEmpty()) {
      Messages.success("realname.page.deleted", outcome.done());
    } else {
      result.show(
          Texts.format("realname.page.deleted.partly", outcome.done(), outcome.refused().size()),
          SummaryResult.lines(outcome.refused()));
    }
    moved();
  }

  private void moved() {
    ticked = null;
    PrimeFaces.current().ajax().update("form");
  }

  public int getDeleting() {
    return toDelete.size();
  }

  public FundGroup getGroup() {
    return group;
  }

  public List<SummaryClass> getClasses() {
    return group.classes();
  }

  /** Under this name page and browser remember the list. */
  public String getKey() {
    return "realname.list." + group;
  }

  public String getTitle() {
    return "realname.page.list." + group;
  }

  public SummaryConditions getConditions() {
    return conditions;
  }

  public LazyRows<SummaryListRow, NoSort> getRows() {
    return rows;
  }

  public String getTicked() {
    return ticked;
  }

  public void setTicked(String ticked) {
    this.ticked = ticked;
  }
}
