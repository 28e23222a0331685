package cn.bangfu.sheet;

import cn.bangfu.kernel.Texts;
import java.io.Serializable;

/**
 * A column that users may choose for their lists, for prints and for files.
 *
 * @param code by which choices name it; never changes
 * @param label key of the heading
 * @param sortedBy the attribute that orders the list, or null if lists are not sorted by it
 */
public record ListColumn(String code, String label, ColumnKind kind, String sortedBy)
    implements Serializable {

  /** The heading as people read it. */
  public String title() {
    return Texts.get(label);
  }

  /** What the screen shows of a row: class-A data masked (USR-119). */
  public String text(ValueRow row) {
    return kind.shown(row.value(code), true);
  }

  /** The column of a file or print; class-A data is masked there as the user has asked. */
  public SheetColumn<ValueRow> sheetColumn() {
    return SheetColumn.of(kind, label, row -> row.value(code));
  }
}
