package cn.bangfu.archive.paper;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveRow;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.ArchiveSort;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldKind;
import cn.bangfu.archive.catalog.FieldReader;
import cn.bangfu.archive.catalog.FieldRow;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.archive.closing.ClosedSearch;
import cn.bangfu.archive.closing.ClosedSort;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ColumnKind;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.Sheet;
import cn.bangfu.sheet.SheetColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Lists of archives as print and as Excel file: the same rows in the same order as on the screen
 * (ARC-066 to ARC-069). Rows are read a page at a time while they are written.
 */
@Stateless
public class ListPapers {

  private static final String MEMBERS =
      """
      select m.content.archiveId, m.name, m.relation, m.idNo from Member m
      where m.content.archiveId in :ids and m.movedOut = false
      order by m.content.archiveId, m.position""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ArchiveSearch search;
  @Inject ClosedSearch closed;
  @Inject FieldReader reader;
  @Inject ExportControl exports;

  /** A row with its members as one text. */
  private record Line(FieldRow fields, String members) {}

  /**
   * Makes the print or the file.
   *
   * @throws BusinessException {@link PaperProblem#OF_SUBORDINATES} for a file of all rows, if not
   *     every one was filed by the own union
   */
  @Needs(Right.ARCHIVE_LIST_PAPER)
  public Exported make(ShownRows list, ListChoice choice, ExportOrder order) {
    boolean masked = order.mode() == ExportMode.MASKED;
    List<CatalogField> fields = fields(list, choice);
    boolean ownOnly = choice.isAllRows() && order.target() != ExportTarget.PRINT;
    Sheet<Line> sheet =
        new Sheet<>(
            list.title(),
            fields.stream().map(field -> column(field, order.target())).toList(),
            () -> new Lines(list, choice, fields, ownOnly, masked));
    return exports.make(
        Right.ARCHIVE_REVEAL,
        order,
        Texts.label(choice),
        () -> choice.isAllRows() ? count(list) : list.page().size(),
        sheet);
  }

  private long count(ShownRows list) {
    return list instanceof ShownClosed library
        ? closed.count(library.filter()).value()
        : search.count(((ShownList) list).filter()).value();
  }

  private List<ArchiveRow> page(ShownRows list, int from, int size) {
    if (list instanceof ShownClosed library) {
      PageRequest<ClosedSort> shown = library.page();
      return closed.page(
          library.filter(), new PageRequest<>(from, size, shown.sort(), shown.ascending()));
    }
    ShownList archives = (ShownList) list;
    PageRequest<ArchiveSort> shown = archives.page();
    return search.page(
        archives.filter(), new PageRequest<>(from, size, shown.sort(), shown.ascending()));
  }

  private static List<CatalogField> fields(ShownRows list, ListChoice choice) {
    return choice.isAllColumns()
        ? ArchiveCatalog.all(FieldUse.COLUMN)
        : list.columns().stream()
            .map(code -> ArchiveCatalog.find(code).orElse(null))
            .filter(Objects::nonNull)
            .filter(field -> field.is(FieldUse.COLUMN))
            .toList();
  }

  private static SheetColumn<Line> column(CatalogField field, ExportTarget target) {
    if (field.kind() == FieldKind.MEMBERS) {
      return SheetColumn.text(field.label(), 60, Line::members);
    }
    return SheetColumn.of(
        field.kind().column(),
        field.label(),
        line -> value(line.fields().value(field.code()), target));
  }

  /** Several values are joined by a comma for people, by a semicolon for programs (FLD-077). */
  private static Object value(Object value, ExportTarget target) {
    return target == ExportTarget.PRINT && value instanceof Collection<?> several
        ? several.stream()
            .map(Texts::show)
            .collect(Collectors.joining(Texts.get("archive.paper.comma")))
        : value;
  }

  /** The rows, read page by page in the order of the screen. */
  private final class Lines implements Iterator<Line> {

    private final ShownRows list;
    private final boolean allRows;
    private final List<CatalogField> fields;
    private final boolean ownOnly;
    private final boolean masked;
    private List<Line> batch;
    private int at;
    private int offset;

    Lines(
        ShownRows list,
        ListChoice choice,
        List<CatalogField> fields,
        boolean ownOnly,
        boolean masked) {
      this.list = list;
      this.allRows = choice.isAllRows();
      this.fields = fields;
      this.ownOnly = ownOnly;
      this.masked = masked;
      read(allRows ? 0 : list.page().offset(), allRows ? PageRequest.MAX_SIZE : list.page().size());
    }

    private void read(int from, int size) {
      List<ArchiveRow> rows = page(list, from, size);
      if (ownOnly && rows.stream().anyMatch(row -> row.filingUnionId() != own())) {
        throw new BusinessException(PaperProblem.OF_SUBORDINATES);
      }
      List<Long> ids = rows.stream().map(ArchiveRow::id).toList();
      Map<Long, String> members = members(ids, fields, masked);
      batch =
          reader.rows(ids, fields).stream()
              .map(row -> new Line(row, members.get(row.archiveId())))
              .toList();
      at = 0;
      offset = from + rows.size();
    }

    @Override
    public boolean hasNext() {
      if (at == batch.size() && allRows && offset % PageRequest.MAX_SIZE == 0 && offset > 0) {
        if (batch.isEmpty()) {
          return false;
        }
        read(offset, PageRequest.MAX_SIZE);
      }
      return at < batch.size();
    }

    @Override
    public Line next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return batch.get(at++);
    }
  }

  private long own() {
    return callers.known().unionId();
  }

  private Map<Long, String> members(List<Long> ids, List<CatalogField> fields, boolean masked) {
    if (ids.isEmpty() || fields.stream().noneMatch(field -> field.kind() == FieldKind.MEMBERS)) {
      return Map.of();
    }
    Map<Long, List<String>> texts = new HashMap<>();
    em.createQuery(MEMBERS, Object[].class)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(
            row ->
                texts
                    .computeIfAbsent((Long) row[0], none -> new ArrayList<>())
                    .add(
                        Texts.format(
                            "archive.paper.member",
                            row[1],
                            row[2],
                            ColumnKind.ID_NO.shown(row[3], masked))));
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(";", entry.getValue())));
  }
}
