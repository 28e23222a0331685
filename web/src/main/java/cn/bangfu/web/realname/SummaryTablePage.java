package cn.bangfu.web.realname;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.SummaryClass;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.realname.FundGroup;
import cn.bangfu.realname.ProjectRow;
import cn.bangfu.realname.SummaryAct;
import cn.bangfu.realname.SummaryDesk;
import cn.bangfu.realname.SummaryHead;
import cn.bangfu.realname.SummaryPapers;
import cn.bangfu.realname.SummaryRow;
import cn.bangfu.realname.SummaryTables;
import cn.bangfu.realname.SummaryView;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** A table: its head, its rows, and what may be done with it (FND-053 to FND-060). */
@Named
@ViewScoped
public class SummaryTablePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject SummaryTables tables;
  @Inject SummaryDesk desk;
  @Inject SummaryPapers papers;
  @Inject SummaryReportDialog reporting;
  @Inject CallerContext callers;

  private Long id;
  private SummaryHead head;
  private transient SummaryView view;
  private LazyRows<SummaryRow, NoSort> rows;
  private ShownProjects<ProjectRow> projects;
  private String ticked;
  private boolean merged;
  private ExportDialog export;

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    List<Long> number = Ticked.ids(asked.get("id"));
    if (number.isEmpty()) {
      FundGroup group = "LOCAL".equals(asked.get("group")) ? FundGroup.LOCAL : FundGroup.CENTRAL;
      String wanted = asked.get("class");
      head =
          desk.begin(
              group,
              Arrays.stream(SummaryClass.values())
                  .filter(one -> one.name().equals(wanted))
                  .findFirst()
                  .orElse(null));
      return;
    }
    id = number.get(0);
    open();
    rows =
        LazyRows.fixed(
            SummaryRow::id,
            page -> tables.rows(id, page.offset(), page.size()),
            () -> new BoundedCount(getView().table().getRowCount()));
  }

  private void open() {
    view = tables.view(id);
    head = view.may(SummaryAct.EDIT) ? desk.open(id) : null;
  }

  /** Saves the head; a new table is shown with its number. */
  public String save() {
    long saved = desk.save(head);
    if (id == null) {
      Messages.successOnNextPage("realname.page.saved");
      return "/realname/table?faces-redirect=true&id=" + saved;
    }
    Messages.success("realname.page.saved");
    open();
    return null;
  }

  /** Takes the ticked rows out of the table. */
  public void remove() {
    int removed = desk.remove(id, Ticked.ids(ticked));
    Messages.success("realname.page.removed", removed);
    moved();
  }

  /** Takes a project out of the table. */
  public void removeProject(long row) {
    Messages.success("realname.page.removed", desk.remove(id, List.of(row)));
    moved();
  }

  public void report() {
    reporting.openReport(List.of(id), this::moved);
  }

  public void sendBack() {
    reporting.openSendBack(List.of(id), this::moved);
  }

  private void moved() {
    ticked = null;
    projects = null;
    open();
    rows.restart();
    PrimeFaces.current().ajax().update("form");
  }

  public boolean isFresh() {
    return id == null;
  }

  public SummaryView getView() {
    if (view == null) {
      view = tables.view(id);
    }
    return view;
  }

  public boolean may(SummaryAct act) {
    return id != null && getView().may(act);
  }

  /** The head as it may be changed, or null. */
  public SummaryHead getHead() {
    return head;
  }

  public FundGroup getGroup() {
    return id == null ? head.getGroup() : getView().table().getGroup();
  }

  public List<SummaryClass> getClasses() {
    return getGroup().classes();
  }

  /** The menu's item that is marked. */
  public String getMenu() {
    return "realname.page.list." + getGroup();
  }

  /** The projects in the table. */
  public ShownProjects<ProjectRow> getProjects() {
    if (projects == null) {
      projects = new ShownProjects<>(tables.projects(id));
    }
    return projects;
  }

  public LazyRows<SummaryRow, NoSort> getRows() {
    return rows;
  }

  /** The level of a union after a step. */
  public String levelText(String level) {
    return level == null ? "" : Texts.show(ArchiveLevel.valueOf(level));
  }

  /** The dialog of paper and file; the purpose that stands there may be changed (USR-149). */
  public ExportDialog getExport() {
    if (export == null) {
      Caller caller = callers.known();
      boolean full =
          may(SummaryAct.FULL_PAPER) && getView().table().getOwnerUnionId() == caller.unionId();
      export = new ExportDialog(full, order -> papers.make(id, merged, order));
      export.setPurpose(Texts.get("realname.paper.purpose"));
    }
    return export;
  }

  public boolean isMerged() {
    return merged;
  }

  public void setMerged(boolean merged) {
    this.merged = merged;
  }

  public String getTicked() {
    return ticked;
  }

  public void setTicked(String ticked) {
    this.ticked = ticked;
  }
}
