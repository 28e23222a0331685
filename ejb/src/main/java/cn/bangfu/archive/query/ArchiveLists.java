package cn.bangfu.archive.query;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveRow;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldReader;
import cn.bangfu.archive.catalog.FieldRow;
import cn.bangfu.archive.closing.ClosedFilter;
import cn.bangfu.archive.closing.ClosedSearch;
import cn.bangfu.archive.closing.ClosedSort;
import cn.bangfu.kernel.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pages of archives with the columns of the user's choice. */
@Stateless
public class ArchiveLists {

  @Inject ArchiveSearch search;
  @Inject ClosedSearch closed;
  @Inject FieldReader reader;

  /** One page; the columns are read for its rows only, all rows at once. */
  @Needs(Right.ARCHIVE_LIST)
  public List<ListRow> page(
      ArchiveFilter filter, PageRequest<ArchiveSort> request, List<CatalogField> columns) {
    return withColumns(search.page(filter, request), columns);
  }

  /** One page of the closed archives. */
  @Needs(Right.ARCHIVE_LIST)
  public List<ListRow> closedPage(
      ClosedFilter filter, PageRequest<ClosedSort> request, List<CatalogField> columns) {
    return withColumns(closed.page(filter, request), columns);
  }

  private List<ListRow> withColumns(List<ArchiveRow> found, List<CatalogField> columns) {
    Map<Long, FieldRow> fields =
        reader.rows(found.stream().map(ArchiveRow::id).toList(), columns).stream()
            .collect(Collectors.toMap(FieldRow::archiveId, Function.identity()));
    List<ListRow> rows = new ArrayList<>();
    found.forEach(row -> rows.add(new ListRow(row, fields.get(row.id()))));
    return rows;
  }
}
