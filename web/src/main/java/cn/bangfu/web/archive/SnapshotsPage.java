package cn.bangfu.web.archive;

import cn.bangfu.archive.snapshot.NewSnapshot;
import cn.bangfu.archive.snapshot.SnapshotRow;
import cn.bangfu.archive.snapshot.Snapshots;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.Functions;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.primefaces.PrimeFaces;

/** 归档管理: the list of snapshots, the order of a new one, removal (ARC-169, BAT-084). */
@Named
@ViewScoped
public class SnapshotsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject Snapshots snapshots;

  private LazyRows<SnapshotRow, NoSort> rows;
  private String name;
  private LocalDate asOf;
  private String note;
  private SnapshotRow chosen;
  private String reason;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            SnapshotRow::id,
            page -> snapshots.page(page.offset(), page.size()),
            () -> snapshots.count());
  }

  /** Opens the empty order. */
  public void askOrder() {
    name = null;
    asOf = null;
    note = null;
    show("order");
  }

  public void order() {
    snapshots.order(new NewSnapshot(name, asOf, note));
    hide("order");
    done("archive.snapshot.ordered");
  }

  /** Asks why a snapshot shall go. */
  public void askRemoval(SnapshotRow row) {
    chosen = row;
    reason = null;
    show("remove");
  }

  public void remove() {
    snapshots.remove(chosen.id(), reason);
    hide("remove");
    done("archive.snapshot.removed");
  }

  private void done(String key) {
    rows.restart();
    Messages.success(key);
    PrimeFaces.current().ajax().update("form");
  }

  private static void show(String dialog) {
    PrimeFaces.current().ajax().update(dialog + "Form");
    PrimeFaces.current().executeScript("PF('" + dialog + "Dialog').show()");
  }

  private static void hide(String dialog) {
    PrimeFaces.current().executeScript("PF('" + dialog + "Dialog').hide()");
  }

  public LazyRows<SnapshotRow, NoSort> getRows() {
    return rows;
  }

  /** Archives on file, out of hardship and cancelled; empty until it is made. */
  public String counts(SnapshotRow row) {
    return row.done()
        ? Texts.format("archive.snapshot.counts.of", row.active(), row.exited(), row.deregistered())
        : "";
  }

  /** Money that had come, gone and was left; empty until it is made. */
  public String money(SnapshotRow row) {
    return row.money() == null
        ? ""
        : Texts.format(
            "archive.snapshot.money.of",
            Functions.money(row.money().income()),
            Functions.money(row.money().expenditure()),
            Functions.money(row.money().balance()));
  }

  /** The question before a snapshot goes. */
  public String getQuestion() {
    return chosen == null ? "" : Texts.format("archive.snapshot.remove.question", chosen.name());
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public LocalDate getAsOf() {
    return asOf;
  }

  public void setAsOf(LocalDate asOf) {
    this.asOf = asOf;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
