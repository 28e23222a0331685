package cn.bangfu.web.otherassistance;

import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.otherassistance.OtherAssistanceColumns;
import cn.bangfu.otherassistance.OtherAssistanceFilter;
import cn.bangfu.otherassistance.OtherAssistanceRow;
import cn.bangfu.otherassistance.OtherAssistanceSearch;
import cn.bangfu.sheet.ListColumn;
import cn.bangfu.web.archive.ColumnChoice;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The user's own columns, order and rows per page of lists of projects (AST-118). */
@Named
@ViewScoped
public class OtherAssistanceOptionsPage extends ColumnChoice<ListColumn, OtherAssistanceRow> {

  private static final long serialVersionUID = 1L;

  @Inject OtherAssistanceColumns columns;
  @Inject OtherAssistanceSearch search;

  public OtherAssistanceOptionsPage() {
    super(1);
  }

  @PostConstruct
  void init() {
    show(columns.own());
  }

  @Override
  protected List<ListColumn> all() {
    return OtherAssistanceColumns.ALL;
  }

  @Override
  protected String code(ListColumn column) {
    return column.code();
  }

  @Override
  protected boolean sortable(ListColumn column) {
    return column.sortedBy() != null;
  }

  @Override
  protected List<OtherAssistanceRow> rows(
      boolean below, ListOptions options, List<ListColumn> shown) {
    return search.page(
        OtherAssistanceFilter.of(null, below, null),
        options.sorts().isEmpty() ? null : options.sorts().get(0),
        0,
        PREVIEW);
  }

  @Override
  protected void keep(ListOptions options) {
    columns.save(options);
  }

  @Override
  protected ListOptions forget() {
    columns.reset();
    return OtherAssistanceColumns.STANDARD;
  }

  @Override
  public String cell(OtherAssistanceRow row, ListColumn column) {
    return column.text(row);
  }
}
