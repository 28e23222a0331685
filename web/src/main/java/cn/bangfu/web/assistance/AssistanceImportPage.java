package cn.bangfu.web.assistance;

import cn.bangfu.assistance.intake.AssistanceImport;
import cn.bangfu.assistance.intake.AssistanceImports;
import cn.bangfu.assistance.intake.ImportState;
import cn.bangfu.assistance.intake.ImportView;
import cn.bangfu.assistance.intake.RowView;
import cn.bangfu.job.JobState;
import cn.bangfu.job.Jobs;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import cn.bangfu.web.sheet.Downloads;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** One import: how far it is, what came out, and what is to become of it (AST-087 to AST-095). */
@Named
@ViewScoped
public class AssistanceImportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject AssistanceImports imports;
  @Inject Jobs jobs;

  private long id;
  private transient ImportView view;
  private LazyRows<RowView, NoSort> wrong;
  private LazyRows<RowView, NoSort> right;
  private boolean asking;
  private boolean original;
  private String purpose;

  @PostConstruct
  void init() {
    List<Long> asked =
        Ticked.ids(
            FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
    id = asked.isEmpty() ? 0 : asked.get(0);
    view = imports.view(id);
    wrong = list(true);
    right = list(false);
  }

  private LazyRows<RowView, NoSort> list(boolean ofWrong) {
    return LazyRows.fixed(
        RowView::number,
        page -> imports.rows(id, ofWrong, page.offset(), page.size()),
        () -> new BoundedCount(ofWrong ? wrongRows() : getOf().getValid() - getOf().getFailed()));
  }

  private int wrongRows() {
    return getOf().getInvalid() + getOf().getFailed();
  }

  /** Looks how far it is. */
  public void refresh() {
    view = null;
    wrong.restart();
    right.restart();
  }

  public void confirm() {
    imports.confirm(id, getView().again() != null);
    refresh();
  }

  public String cancel() {
    imports.cancel(id);
    Messages.successOnNextPage("assistance.intake.cancelled");
    return "/assistance/import?faces-redirect=true";
  }

  public void undo() {
    Messages.success("assistance.intake.undone", imports.undo(id));
    refresh();
  }

  /** Stops the run at the end of its portion. */
  public void stop() {
    jobs.stop(getOf().getRunId());
    refresh();
  }

  /** Lets a run go on that was stopped or has failed. */
  public void goOn() {
    jobs.restart(getOf().getRunId());
    refresh();
  }

  public void askErrors() {
    ask(false);
  }

  public void askOriginal() {
    ask(true);
  }

  private void ask(boolean ofOriginal) {
    original = ofOriginal;
    asking = true;
    purpose = Texts.get("assistance.intake.file");
  }

  public void dontAsk() {
    asking = false;
  }

  /** Gives the file that was asked for (USR-149). */
  public void download() throws IOException {
    Downloads.send(original ? imports.original(id, purpose) : imports.errors(id, purpose));
    asking = false;
  }

  public ImportView getView() {
    if (view == null) {
      view = imports.view(id);
    }
    return view;
  }

  public AssistanceImport getOf() {
    return getView().of();
  }

  public boolean isWorking() {
    return getOf().getState().working();
  }

  /** True while a server works on it, or will by itself. */
  public boolean isMoving() {
    return isWorking() && getView().run() != null && getView().run().open();
  }

  public boolean isStoppable() {
    return getOf().getState() == ImportState.IMPORTING && getView().run() == JobState.RUNNING;
  }

  public boolean isRestartable() {
    return isWorking() && getView().run() != null && getView().run().mayRestart();
  }

  public boolean isConfirmable() {
    return getOf().getState() == ImportState.CHECKED && getOf().getWaiting() > 0;
  }

  public boolean isCancelable() {
    return (getOf().getState() == ImportState.CHECKING || getOf().getState() == ImportState.CHECKED)
        && getOf().getImported() == 0;
  }

  public boolean isUndoable() {
    return getOf().getState() == ImportState.DONE && getOf().getImported() > 0;
  }

  public boolean isWithErrors() {
    return !isWorking() && wrongRows() > 0 && !getView().expired();
  }

  public boolean isKept() {
    return !getView().expired();
  }

  public boolean isStored() {
    return getOf().getState() == ImportState.DONE;
  }

  /** How far the work is, in words. */
  public String getProgress() {
    AssistanceImport of = getOf();
    return of.getState() == ImportState.IMPORTING
        ? Texts.format(
            "assistance.intake.progress.store", of.getImported(), of.getValid(), of.getFailed())
        : Texts.format(
            "assistance.intake.progress",
            of.getChecked(),
            of.getTotal(),
            of.getValid(),
            of.getInvalid());
  }

  public int getDone() {
    AssistanceImport of = getOf();
    return of.getState() == ImportState.IMPORTING
        ? of.getImported() + of.getFailed()
        : of.getChecked();
  }

  public int getAll() {
    return getOf().getState() == ImportState.IMPORTING ? getOf().getValid() : getOf().getTotal();
  }

  /** What came out, in words. */
  public String getResult() {
    AssistanceImport of = getOf();
    return isStored()
        ? Texts.format(
            "assistance.intake.stored",
            of.getImported(),
            of.getFailed(),
            Texts.money(of.getImportedAmount()),
            Texts.money(of.getValidAmount().subtract(of.getImportedAmount())))
        : Texts.format("assistance.intake.checked", of.getValid(), of.getInvalid());
  }

  private String waitingAmount() {
    return Texts.money(getOf().getValidAmount());
  }

  /** The words of the button (AST-091). */
  public String getImportLabel() {
    return getOf().getInvalid() == 0
        ? Texts.get("assistance.intake.importAll")
        : Texts.format("assistance.intake.importValid", getOf().getWaiting(), waitingAmount());
  }

  /** What is asked before it is stored (AST-091, AST-094). */
  public String getQuestion() {
    return getView().again() != null
        ? getView().again()
        : Texts.format("assistance.intake.import.question", getOf().getWaiting(), waitingAmount());
  }

  public boolean isAsking() {
    return asking;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public LazyRows<RowView, NoSort> getWrong() {
    return wrong;
  }

  public LazyRows<RowView, NoSort> getRight() {
    return right;
  }
}
