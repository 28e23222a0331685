package cn.bangfu.web.otherassistance;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.AssistanceAct;
import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.otherassistance.OtherAssistance;
import cn.bangfu.otherassistance.OtherAssistanceDesk;
import cn.bangfu.otherassistance.OtherAssistancePapers;
import cn.bangfu.otherassistance.OtherAssistanceView;
import cn.bangfu.otherassistance.OtherAssistances;
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
import org.primefaces.PrimeFaces;

/** The detail of a project. */
@Named
@ViewScoped
public class OtherAssistanceViewPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject OtherAssistances projects;
  @Inject OtherAssistanceDesk desk;
  @Inject OtherAssistancePapers papers;
  @Inject OtherAssistanceReportDialog reporting;
  @Inject CallerContext callers;

  private long id;
  private transient OtherAssistanceView view;
  private ExportDialog paper;
  private ExportDialog word;

  @PostConstruct
  void init() {
    List<Long> number =
        Ticked.ids(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
    id = number.isEmpty() ? 0 : number.get(0);
    view = projects.view(id);
    boolean full = callers.known().has(Right.OTHER_ASSISTANCE_PREPARE);
    paper = new ExportDialog(full, order -> papers.project(id, order));
    word = ExportDialog.ofForms(full, null, order -> papers.project(id, order));
  }

  public void report() {
    reporting.openReport(List.of(id), this::moved);
  }

  public void sendBack() {
    reporting.openSendBack(List.of(id), this::moved);
  }

  private void moved() {
    view = null;
    PrimeFaces.current().ajax().update("form");
  }

  public void askDelete() {
    PrimeFaces.current().ajax().update("deleteForm");
    PrimeFaces.current().executeScript("PF('deleteDialog').show()");
  }

  /** Deletes the project and returns to the list, or says why not. */
  public String delete() {
    PrimeFaces.current().executeScript("PF('deleteDialog').hide()");
    AssistanceOutcome outcome = desk.delete(List.of(id));
    if (!outcome.refused().isEmpty()) {
      Violation reason = outcome.refused().get(0).reason();
      throw new BusinessException(reason.problem(), reason.args().toArray());
    }
    Messages.successOnNextPage("assistance.page.deleted", outcome.done());
    return "/otherassistance/list?faces-redirect=true";
  }

  public int getDeleting() {
    return 1;
  }

  public OtherAssistanceView getView() {
    if (view == null) {
      view = projects.view(id);
    }
    return view;
  }

  public OtherAssistance getProject() {
    return getView().project();
  }

  public boolean may(AssistanceAct act) {
    return getView().may(act);
  }

  /** The level of a union after a step. */
  public String levelText(String level) {
    return level == null ? "" : Texts.show(ArchiveLevel.valueOf(level));
  }

  /** Printed or as an Excel file. */
  public ExportDialog getPaper() {
    return paper;
  }

  /** As a Word file. */
  public ExportDialog getWord() {
    return word;
  }
}
