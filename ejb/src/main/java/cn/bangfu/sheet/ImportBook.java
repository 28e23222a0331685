package cn.bangfu.sheet;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A workbook of several pages to be filled in: the rows, notes to each column, and the values to
 * choose from (AST-085). It carries a mark of its version, by which one that was kept too long is
 * known.
 *
 * @param page key of the name of the page with the rows
 * @param version changes with the columns and their meaning
 * @param example an example row; what stands in its first cell makes a row an example
 */
public record ImportBook(ImportPlan plan, String page, String version, List<String> example)
    implements Serializable {

  public ImportBook {
    example = List.copyOf(example);
  }

  /** The heading that marks the version. */
  public String mark() {
    return Texts.format("sheet.template.version", version);
  }

  /** Headings as they are written, required ones with a star. */
  public List<String> starred() {
    return plan.columns().stream()
        .map(column -> Texts.get(column.label()) + (column.starred() ? "*" : ""))
        .toList();
  }

  /** Refuses a heading with another mark. */
  void refuseOther(List<String> head) {
    if (head.stream().map(String::strip).noneMatch(mark()::equals)) {
      throw new BusinessException(SheetProblem.OLD_TEMPLATE);
    }
  }

  /** Columns that a workbook of errors has besides. */
  boolean ignores(String heading) {
    return Set.of(mark(), Texts.get("sheet.errors.originalRow"), Texts.get("sheet.errors.reason"))
        .contains(heading);
  }

  boolean example(List<String> originals) {
    return !example.isEmpty() && example.get(0).equals(originals.get(0).strip());
  }
}
