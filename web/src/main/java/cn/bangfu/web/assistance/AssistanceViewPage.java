package cn.bangfu.web.assistance;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceAct;
import cn.bangfu.assistance.AssistanceView;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceOutcome;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.web.archive.Ticked;
import cn.bangfu.web.kit.Messages;
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
  @Inject AssistanceExitDialog exiting;

  private long id;
  private boolean saved;
  private transient AssistanceView view;

  @PostConstruct
  void init() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    List<Long> number = Ticked.ids(asked.get("id"));
    id = number.isEmpty() ? 0 : number.get(0);
    saved = asked.get("saved") != null;
    view = assistances.view(id);
  }

  public void report() {
    reporting.openReport(List.of(id), this::moved);
  }

  public void sendBack() {
    reporting.openSendBack(List.of(id), this::moved);
  }

  public void exit() {
    exiting.open(id, this::moved);
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
    return "/assistance/list?faces-redirect=true";
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
