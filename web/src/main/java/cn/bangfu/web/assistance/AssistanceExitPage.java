package cn.bangfu.web.assistance;

import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceLine;
import cn.bangfu.assistance.AssistanceView;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.assistance.entry.AssistanceExits;
import cn.bangfu.web.archive.ExitForm;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The form that tells how a household has left hardship with a help; no more can be changed. */
@Named
@ViewScoped
public class AssistanceExitPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "/assistance/list?faces-redirect=true&exits=true";

  @Inject Assistances assistances;
  @Inject AssistanceExits exits;

  private long id;
  private transient AssistanceView view;
  private ExitForm form;
  private boolean leaves;

  @PostConstruct
  void init() {
    List<Long> asked =
        Ticked.ids(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
    id = asked.isEmpty() ? 0 : asked.get(0);
    if (getView().exitable()) {
      form = new ExitForm(exits.begin(id));
    }
  }

  /** Stores the exit and goes back to the list; without one nothing is changed. */
  public String leave() {
    if (!leaves) {
      Messages.warning("assistance.page.exits.nothing");
      return null;
    }
    if (!form.stored(facts -> exits.exit(id, facts))) {
      return null;
    }
    Messages.successOnNextPage("archive.closing.exited");
    return LIST;
  }

  /** Why nothing can be entered, as the key of a sentence; null if it can. */
  public String getRefusal() {
    if (getView().exitable()) {
      return null;
    }
    return getView().exit() == null
        ? "assistance.AssistanceProblem.EXIT_OF_FILING_UNION"
        : "assistance.AssistanceProblem.EXITED_ALREADY";
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

  public List<AssistanceLine> getLines() {
    return getRecord().getLines();
  }

  /** Null if nothing can be entered. */
  public ExitForm getForm() {
    return form;
  }

  /** True while the fields of an exit are asked for. */
  public boolean isLeaves() {
    return leaves;
  }

  public void setLeaves(boolean leaves) {
    this.leaves = leaves;
  }
}
