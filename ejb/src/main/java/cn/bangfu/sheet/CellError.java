package cn.bangfu.sheet;

import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import java.io.Serializable;

/**
 * What is wrong in a file to be imported (ORG-052).
 *
 * @param row number of the row in the file
 * @param column heading, empty if the whole row is meant
 * @param value what stood there
 * @param sentence what is wrong, for people
 */
public record CellError(int row, String column, String value, String sentence)
    implements Serializable {

  /** An error of one cell, or of the row (column -1). */
  public static CellError of(
      ImportPlan plan, ImportRow row, int column, Problem problem, Object... args) {
    return new CellError(
        row.number(),
        column < 0 ? "" : plan.headings().get(column),
        column < 0 ? "" : row.original(column),
        Texts.of(Violation.of("", problem, args)));
  }

  /** Heading and sentence. */
  public String line() {
    return column.isEmpty() ? sentence : Texts.format("sheet.errors.line", column, sentence);
  }
}
