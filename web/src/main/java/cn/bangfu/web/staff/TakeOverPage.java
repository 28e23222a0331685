package cn.bangfu.web.staff;

import cn.bangfu.staff.takeover.NoteFilter;
import cn.bangfu.staff.takeover.NoteKind;
import cn.bangfu.staff.takeover.NoteRow;
import cn.bangfu.staff.takeover.TakeOverReport;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What the take-over of the people of the old systems did, or would do (USR-145, USR-147). */
@Named
@ViewScoped
public class TakeOverPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject TakeOverReport report;

  private boolean dry;
  private NoteKind kind;
  private LazyRows<NoteRow, NoSort> rows;
  private ExportDialog export;

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(
            NoteRow::id,
            page -> report.page(filter(), page.offset(), page.size()),
            () -> report.count(filter()));
    export = ExportDialog.withoutPersons(order -> report.paper(filter(), order));
  }

  private NoteFilter filter() {
    return new NoteFilter(dry, kind);
  }

  public void search() {
    rows.restart();
  }

  public void reset() {
    dry = false;
    kind = null;
    search();
  }

  public LazyRows<NoteRow, NoSort> getRows() {
    return rows;
  }

  public ExportDialog getExport() {
    return export;
  }

  public boolean isDry() {
    return dry;
  }

  public void setDry(boolean dry) {
    this.dry = dry;
  }

  public NoteKind getKind() {
    return kind;
  }

  public void setKind(NoteKind kind) {
    this.kind = kind;
  }
}
