package cn.bangfu.web.privacy;

import cn.bangfu.privacy.ErasureDecisions;
import cn.bangfu.privacy.ErasureRow;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/** The direct superior decides about anonymisations (USR-134). */
@Named
@ViewScoped
public class ApprovalsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ErasureDecisions decisions;

  private boolean all;
  private LazyRows<ErasureRow, NoSort> rows;
  private ErasureRow chosen;
  private String note;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            ErasureRow::id,
            page -> decisions.page(!all, page.offset(), page.size()),
            () -> decisions.count(!all));
  }

  public void changeView() {
    rows.restart();
  }

  public void approve(ErasureRow row) {
    decisions.approve(row.id(), row.version());
    rows.restart();
    Messages.success("privacy.approvals.approved");
  }

  /** Asks for the reason. */
  public void choose(ErasureRow row) {
    chosen = row;
    note = null;
  }

  public void refuse() {
    decisions.refuse(chosen.id(), chosen.version(), note);
    rows.restart();
    Messages.success("privacy.approvals.refusedDone");
    PrimeFaces.current().executeScript("PF('refuseDialog').hide()");
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public LazyRows<ErasureRow, NoSort> getRows() {
    return rows;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
