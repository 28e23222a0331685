package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.archive.query.ArchiveLists;
import cn.bangfu.archive.query.ChosenOrder;
import cn.bangfu.archive.query.ListOptions;
import cn.bangfu.archive.query.ListOptionsDesk;
import cn.bangfu.archive.query.ListRow;
import cn.bangfu.kernel.PageRequest;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The user's own columns, order and rows per page of all lists of archives (ARC-145 to 148). */
@Named
@ViewScoped
public class DisplayOptionsPage extends ColumnChoice<CatalogField, ListRow> {

  private static final long serialVersionUID = 1L;

  @Inject ListOptionsDesk desk;
  @Inject ArchiveLists lists;

  public DisplayOptionsPage() {
    super(ListOptions.SORTS_MAX);
  }

  @PostConstruct
  void init() {
    show(desk.own());
  }

  @Override
  protected List<CatalogField> all() {
    return ArchiveCatalog.all(FieldUse.COLUMN);
  }

  @Override
  protected String code(CatalogField column) {
    return column.code();
  }

  @Override
  protected boolean sortable(CatalogField column) {
    return ChosenOrder.sortable(column);
  }

  @Override
  protected List<ListRow> rows(boolean below, ListOptions options, List<CatalogField> columns) {
    return lists.page(
        ArchiveFilter.OPENING.of(null, below).narrowed(null, options.order()),
        new PageRequest<>(0, PREVIEW, ArchiveSort.CHOSEN, true),
        columns);
  }

  @Override
  protected void keep(ListOptions options) {
    desk.save(options);
  }

  @Override
  protected ListOptions forget() {
    desk.reset();
    return ListOptions.STANDARD;
  }

  @Override
  public String cell(ListRow row, CatalogField column) {
    return row.fields().text(column);
  }
}
