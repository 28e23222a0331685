package cn.bangfu.web.assistance;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceAct;
import cn.bangfu.assistance.AssistanceView;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.assistance.paper.AssistancePapers;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.web.archive.ArchiveSummary;
import cn.bangfu.web.archive.DeregisterDialog;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** The detail of a record, with all other help of its household (AST-053, AST-054). */
@Named
@ViewScoped
public class AssistanceViewPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Assistances assistances;
  @Inject AssistanceDesk desk;
  @Inject AssistanceReportDialog reporting;
  @Inject AssistancePapers papers;
  @Inject CallerContext callers;
  @Inject DeregisterDialog deregistering;
  @Inject RecordWay way;
  @Inject ArchiveSummary summary;

  private long id;
  private boolean saved;
  private boolean cancelling;
  private transient AssistanceView view;
  private ExportDialog paper;
  private ExportDialog word;
  private ExportDialog others;

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    List<Long> number = Ticked.ids(asked.get("id"));
    id = number.isEmpty() ? 0 : number.get(0);
    saved = asked.get("saved") != null;
    cancelling = asked.get("cancel") != null;
    view = assistances.view(id);
    boolean full = callers.known().has(Right.ASSISTANCE_PREPARE);
    long archive = view.record().getArchiveId();
    paper = new ExportDialog(full, order -> papers.record(id, order));
    word = ExportDialog.ofForms(full, null, order -> papers.record(id, order));
    others = new ExportDialog(full, order -> papers.household(archive, order));
  }

  /** Printed or as an Excel file (AST-055, AST-056). */
  public ExportDialog getPaper() {
    return paper;
  }

  /** As a Word file. */
  public ExportDialog getWord() {
    return word;
  }

  /** All help of the household as a list (AST-054). */
  public ExportDialog getOthers() {
    return others;
  }

  public void report() {
    reporting.openReport(List.of(id), this::moved);
  }

  public void sendBack() {
    reporting.openSendBack(List.of(id), this::moved);
  }

  /** The archive is cancelled after its help was recorded (AST-043). */
  public void cancelArchive() {
    deregistering.open(List.of(getRecord().getArchiveId()), this::moved);
  }

  /** True if the page was opened to go on with that. */
  public boolean isCancelling() {
    return cancelling;
  }

  private void moved() {
    view = null;
    PrimeFaces.current().ajax().update("form");
  }

  public void askDelete() {
    PrimeFaces.current().ajax().update("deleteForm");
    PrimeFaces.current().executeScript("PF('deleteDialog').show()");
  }

  /** Deletes the record and returns to the list, or says why not. */
  public String delete() {
    PrimeFaces.current().executeScript("PF('deleteDialog').hide()");
    AssistanceOutcome outcome = desk.delete(List.of(id));
    if (!outcome.refused().isEmpty()) {
      Violation reason = outcome.refused().get(0).reason();
      throw new BusinessException(reason.problem(), reason.args().toArray());
    }
    Messages.successOnNextPage("assistance.page.deleted", outcome.done());
    return way.toAssistance();
  }

  /** One record is asked about. */
  public int getDeleting() {
    return 1;
  }

  public AssistanceView getView() {
    if (view == null) {
      view = assistances.view(id);
    }
    return view;
  }

  /** The household, if the caller may see it (AST-053). */
  public ArchiveSummary getSummary() {
    return summary.of(getView().household());
  }

  public Assistance getRecord() {
    return getView().record();
  }

  public boolean may(AssistanceAct act) {
    return getView().may(act);
  }

  /** The level of a union after a step. */
  public String levelText(String level) {
    return level == null ? "" : Texts.show(ArchiveLevel.valueOf(level));
  }

  /** True right after saving: the next worker is offered (AST-041). */
  public boolean isSaved() {
    return saved;
  }
}
