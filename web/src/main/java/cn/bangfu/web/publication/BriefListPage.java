package cn.bangfu.web.publication;

import cn.bangfu.publication.BriefDesk;
import cn.bangfu.publication.BriefRow;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The own work briefs (INF-037). */
@Named
@ViewScoped
public class BriefListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject BriefDesk desk;

  private LazyRows<BriefRow, NoSort> rows;

  @PostConstruct
  void init() {
    rows = LazyRows.fixed(BriefRow::id, page -> desk.page(page.offset(), page.size()), desk::count);
  }

  public void delete(BriefRow row) {
    desk.delete(row.id(), row.version());
    rows.restart();
    Messages.success("publication.deleted");
  }

  public LazyRows<BriefRow, NoSort> getRows() {
    return rows;
  }
}
