package cn.bangfu.assistance.paper;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.paper.ListChoice;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.assistance.Assistance;
import cn.bangfu.assistance.AssistanceColumns;
import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceRow;
import cn.bangfu.assistance.AssistanceSearch;
import cn.bangfu.assistance.Assistances;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.ListColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records and lists of them on paper and as files (AST-054 to AST-059). */
@Stateless
public class AssistancePapers {

  private static final List<String> SUMMED =
      List.of("totalAmount", AssistanceColumns.MATCHING.code());
  private static final Set<String> ALL_CODES =
      AssistanceColumns.ALL.stream().map(ListColumn::code).collect(Collectors.toSet());

  @Inject AssistanceSearch search;
  @Inject Assistances assistances;
  @Inject RecordPaper paper;
  @Inject ListPaper lists;

  /**
   * One record as a sheet, a Word file or an Excel file; its lines of money are written out in
   * place of their summary.
   */
  @Needs(Right.ASSISTANCE_PAPER)
  public Exported record(long id, ExportOrder order) {
    Assistance record = assistances.readable(id);
    AssistanceRow row = assistances.row(record, ALL_CODES);
    return paper.make(
        Right.ASSISTANCE_PREPARE,
        order,
        "assistance.page.view",
        record.getRecordNo(),
        AssistanceColumns.ALL.stream()
            .filter(column -> !column.code().equals("measures"))
            .map(column -> new PaperField(column.title(), column.kind(), row.value(column.code())))
            .toList());
  }

  /**
   * A list as it is on the screen (AST-057).
   *
   * @param columns codes of the columns on the screen
   */
  @Needs(Right.ASSISTANCE_PAPER)
  public Exported list(
      AssistanceFilter filter,
      SortKey sorted,
      ListPaper.Page page,
      List<String> columns,
      ListChoice choice,
      ExportOrder order) {
    boolean matching = filter.question() != null && filter.question().isOfLines();
    List<ListColumn> offered =
        matching
            ? Stream.concat(AssistanceColumns.ALL.stream(), Stream.of(AssistanceColumns.MATCHING))
                .toList()
            : AssistanceColumns.ALL;
    List<ListColumn> shown =
        columns.stream()
            .flatMap(code -> offered.stream().filter(column -> column.code().equals(code)))
            .toList();
    Set<String> read = choice.isAllColumns() ? ALL_CODES : new HashSet<>(columns);
    return lists.make(
        Right.ASSISTANCE_PREPARE,
        order,
        "assistance.records",
        Texts.label(filter.state()),
        choice,
        page,
        shown,
        offered,
        () -> search.count(filter).value(),
        (offset, size) -> search.page(filter, sorted, read, offset, size),
        SUMMED);
  }

  /** All help a household of the scope was given by all unions (AST-054). */
  @Needs(Right.ASSISTANCE_PAPER)
  public Exported household(long archiveId, ExportOrder order) {
    List<ListColumn> columns =
        AssistanceColumns.ALL.stream()
            .filter(column -> AssistanceColumns.STANDARD.columns().contains(column.code()))
            .toList();
    List<AssistanceRow> rows = assistances.ofArchive(archiveId).rows();
    return lists.make(
        Right.ASSISTANCE_PREPARE,
        order,
        "assistance.records",
        "",
        ListChoice.PAGE_SHOWN,
        new ListPaper.Page(0, rows.size()),
        columns,
        columns,
        () -> rows.size(),
        (offset, size) -> rows,
        SUMMED);
  }
}
