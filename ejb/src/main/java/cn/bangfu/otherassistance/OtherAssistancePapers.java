package cn.bangfu.otherassistance;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.Chains;
import cn.bangfu.archive.paper.ListChoice;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.assistance.paper.ListPaper;
import cn.bangfu.assistance.paper.PaperField;
import cn.bangfu.assistance.paper.RecordPaper;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.ListColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Projects and lists of them on paper and as files (part 30 B.3). */
@Stateless
public class OtherAssistancePapers {

  @Inject OtherAssistanceAccess access;
  @Inject OtherAssistanceSearch search;
  @Inject CodeValues codes;
  @Inject Chains chains;
  @Inject RecordPaper paper;
  @Inject ListPaper lists;

  /** One project as a sheet, a Word file or an Excel file. */
  @Needs(Right.OTHER_ASSISTANCE_PAPER)
  public Exported project(long id, ExportOrder order) {
    OtherAssistance project = access.get(id);
    OtherAssistanceRow row =
        OtherAssistanceRow.of(
            project,
            chains.text(project.getOwnerUnionPath()),
            code -> codes.value(code).getValueName(),
            null,
            java.util.Set.of());
    return paper.make(
        Right.OTHER_ASSISTANCE_PREPARE,
        order,
        "otherassistance.records",
        project.getRecordNo(),
        OtherAssistanceColumns.ALL.stream()
            .map(column -> new PaperField(column.title(), column.kind(), row.value(column.code())))
            .toList());
  }

  /**
   * A list of projects.
   *
   * @param columns codes of the columns on the screen
   */
  @Needs(Right.OTHER_ASSISTANCE_PAPER)
  public Exported list(
      OtherAssistanceFilter filter,
      SortKey sorted,
      ListPaper.Page page,
      List<String> columns,
      ListChoice choice,
      ExportOrder order) {
    List<ListColumn> shown =
        columns.stream()
            .flatMap(
                code ->
                    OtherAssistanceColumns.ALL.stream()
                        .filter(column -> column.code().equals(code)))
            .toList();
    return lists.make(
        Right.OTHER_ASSISTANCE_PREPARE,
        order,
        "otherassistance.records",
        Texts.label(filter.state()),
        choice,
        page,
        shown,
        OtherAssistanceColumns.ALL,
        () -> search.count(filter).value(),
        (offset, size) -> search.page(filter, sorted, offset, size),
        List.of("peopleCount", "amount"));
  }
}
