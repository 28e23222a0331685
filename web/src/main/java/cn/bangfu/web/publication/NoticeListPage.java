package cn.bangfu.web.publication;

import cn.bangfu.publication.BranchReading;
import cn.bangfu.publication.NoticeDesk;
import cn.bangfu.publication.NoticeRow;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The own notices, and who has read them (INF-043, INF-050). */
@Named
@ViewScoped
public class NoticeListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject NoticeDesk desk;

  private LazyRows<NoticeRow, NoSort> rows;
  private ExportDialog export;
  private long chosen;
  private List<BranchReading> readings = List.of();

  @PostConstruct
  void init() {
    rows =
        LazyRows.fixed(NoticeRow::id, page -> desk.page(page.offset(), page.size()), desk::count);
    export = new ExportDialog(false, order -> desk.export(chosen, order));
  }

  public void delete(NoticeRow row) {
    desk.delete(row.id(), row.version());
    rows.restart();
    Messages.success("publication.deleted");
  }

  /** Shows which unions have read a notice. */
  public void showReadings(NoticeRow row) {
    chosen = row.id();
    readings = desk.readings(chosen);
    PrimeFaces.current().executeScript("PF('readingDialog').show()");
  }

  public LazyRows<NoticeRow, NoSort> getRows() {
    return rows;
  }

  public ExportDialog getExport() {
    return export;
  }

  public List<BranchReading> getReadings() {
    return readings;
  }
}
