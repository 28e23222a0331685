package cn.bangfu.web.center;

import cn.bangfu.center.CenterFilter;
import cn.bangfu.center.CenterReach;
import cn.bangfu.center.CenterRow;
import cn.bangfu.center.CenterSearch;
import cn.bangfu.web.kit.LazyRows;
import cn.bangfu.web.kit.LazyRows.NoSort;
import cn.bangfu.web.kit.ListMemory;
import cn.bangfu.web.sheet.ExportDialog;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The query for centres of the own union and those below (ORG-087, ORG-088). */
@Named
@ViewScoped
public class CenterQueryPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "center.query";

  @Inject CenterSearch search;
  @Inject ListMemory memory;

  private CenterConditions filter;

  /** The conditions of the list that is shown; what is typed since changes nothing in it. */
  private CenterFilter asked;

  private LazyRows<CenterRow, NoSort> rows;
  private ExportDialog export;
  private CenterReach reach = CenterReach.ALL;
  private int first;
  private int size = 20;

  public void open() {
    filter = memory.filter(LIST, CenterConditions::new);
    if (!filter.filter().isPossible()) {
      reset(new CenterConditions());
    }
    asked = filter.filter();
    rows =
        LazyRows.fixed(
            CenterRow::unionId,
            page -> read(page.offset(), page.size()),
            () -> search.count(asked));
    export = ExportDialog.withoutPersons(order -> search.export(asked, reach, first, size, order));
  }

  /** The page that is shown is the one that may go out. */
  private List<CenterRow> read(int offset, int wanted) {
    first = offset;
    size = wanted;
    return search.page(asked, offset, wanted);
  }

  /** Refused conditions leave the list as it is. */
  public void search() {
    CenterFilter wanted = filter.filter();
    search.count(wanted);
    asked = wanted;
    rows.restart();
  }

  public void reset() {
    reset(new CenterConditions());
    asked = filter.filter();
    rows.restart();
  }

  private void reset(CenterConditions empty) {
    filter = empty;
    memory.put(LIST, filter);
  }

  public CenterConditions getFilter() {
    return filter;
  }

  public LazyRows<CenterRow, NoSort> getRows() {
    return rows;
  }

  public ExportDialog getExport() {
    return export;
  }

  public CenterReach getReach() {
    return reach;
  }

  public void setReach(CenterReach reach) {
    this.reach = reach;
  }
}
