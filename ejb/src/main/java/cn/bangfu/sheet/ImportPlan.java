package cn.bangfu.sheet;

import cn.bangfu.kernel.Texts;
import java.io.Serializable;
import java.util.List;

/**
 * What a file to be imported looks like.
 *
 * @param title key of the title; also the beginning of the template's name
 * @param maxRows most rows of one file, without the heading
 */
public record ImportPlan(String title, List<ImportColumn> columns, int maxRows)
    implements Serializable {

  public ImportPlan {
    columns = List.copyOf(columns);
  }

  /** The headings in their order. */
  public List<String> headings() {
    return columns.stream().map(column -> Texts.get(column.label())).toList();
  }
}
