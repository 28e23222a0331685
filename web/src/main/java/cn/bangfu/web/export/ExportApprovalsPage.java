package cn.bangfu.web.export;

import cn.bangfu.export.DecidedExport;
import cn.bangfu.export.ExportApprovals;
import cn.bangfu.export.ExportRow;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/** 审批申请: what unions directly below have asked for (BAT-028). */
@Named
@ViewScoped
public class ExportApprovalsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ExportApprovals approvals;

  private boolean open = true;
  private LazyRows<ExportRow, NoSort> rows;
  private ExportRow chosen;
  private String note;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            ExportRow::id,
            page -> approvals.page(open, page.offset(), page.size()),
            () -> approvals.count(open));
  }

  /** Shows what waits, or what was approved and is not exported yet. */
  public void show(boolean waiting) {
    open = waiting;
    rows.restart();
  }

  /** Approves what is ticked on the page. */
  public void approve() {
    approvals.approve(rows.getSelection().stream().map(ExportApprovalsPage::decided).toList());
    rows.restart();
    Messages.success("export.approved");
  }

  /** Asks for the note. */
  public void askRefusal(ExportRow row) {
    chosen = row;
    note = null;
    PrimeFaces.current().ajax().update("refuseForm");
    PrimeFaces.current().executeScript("PF('refuseDialog').show()");
  }

  public void refuse() {
    approvals.refuse(decided(chosen), note);
    rows.restart();
    Messages.success("export.refused");
    PrimeFaces.current().executeScript("PF('refuseDialog').hide()");
  }

  public void revoke(ExportRow row) {
    approvals.revoke(decided(row));
    rows.restart();
    Messages.success("export.revoked");
  }

  private static DecidedExport decided(ExportRow row) {
    return new DecidedExport(row.id(), row.version());
  }

  public boolean isOpen() {
    return open;
  }

  public LazyRows<ExportRow, NoSort> getRows() {
    return rows;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
