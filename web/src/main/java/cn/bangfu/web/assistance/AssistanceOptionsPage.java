package cn.bangfu.web.assistance;

import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.assistance.AssistanceColumns;
import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceRow;
import cn.bangfu.assistance.AssistanceSearch;
import cn.bangfu.sheet.ListColumn;
import cn.bangfu.web.archive.ColumnChoice;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** The user's own columns, order and rows per page of lists of records (AST-104, AST-105). */
@Named
@ViewScoped
public class AssistanceOptionsPage extends ColumnChoice<ListColumn, AssistanceRow> {

  private static final long serialVersionUID = 1L;

  @Inject AssistanceColumns columns;
  @Inject AssistanceSearch search;

  public AssistanceOptionsPage() {
    super(1);
  }

  @PostConstruct
  void init() {
    show(columns.own());
  }

  @Override
  protected List<ListColumn> all() {
    return AssistanceColumns.ALL;
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
  protected List<AssistanceRow> rows(boolean below, ListOptions options, List<ListColumn> shown) {
    return search.page(
        new AssistanceFilter(null, below, null, null, null, null, null, null, null, null, false),
        options.sorts().isEmpty() ? null : options.sorts().get(0),
        shown.stream().map(ListColumn::code).collect(Collectors.toSet()),
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
    return AssistanceColumns.STANDARD;
  }

  @Override
  public String cell(AssistanceRow row, ListColumn column) {
    return column.text(row);
  }
}
