package cn.bangfu.sheet.form;

import java.io.Serializable;
import java.util.List;

/**
 * A part of a form.
 *
 * @param columns of a table: all of the same width; the spans of a row add up to them
 */
public record FormBlock(Kind kind, String text, int columns, List<FormRow> rows)
    implements Serializable {

  /** What it is. */
  public enum Kind {
    TITLE,
    /** Begins a part; in the middle. */
    HEADING,
    LINE,
    CENTRED,
    RIGHT,
    TABLE,
    /** The next part begins on a new sheet. */
    BREAK
  }

  /**
   * A line of a table.
   *
   * @param lines so many lines of text it is high at least
   */
  public record FormRow(List<FormCell> cells, int lines) implements Serializable {}

  public static FormBlock title(String text) {
    return of(Kind.TITLE, text);
  }

  public static FormBlock heading(String text) {
    return of(Kind.HEADING, text);
  }

  public static FormBlock line(String text) {
    return of(Kind.LINE, text);
  }

  public static FormBlock centred(String text) {
    return of(Kind.CENTRED, text);
  }

  public static FormBlock right(String text) {
    return of(Kind.RIGHT, text);
  }

  public static FormBlock newSheet() {
    return of(Kind.BREAK, "");
  }

  public static FormBlock table(int columns, List<FormRow> rows) {
    return new FormBlock(Kind.TABLE, "", columns, List.copyOf(rows));
  }

  public static FormRow row(FormCell... cells) {
    return new FormRow(List.of(cells), 1);
  }

  /** A row with room to write or to sign. */
  public static FormRow high(int lines, FormCell... cells) {
    return new FormRow(List.of(cells), lines);
  }

  private static FormBlock of(Kind kind, String text) {
    return new FormBlock(kind, text, 0, List.of());
  }

  /** The columns, for pages that draw them one by one. */
  public List<Integer> getColumnList() {
    return java.util.stream.IntStream.range(0, columns).boxed().toList();
  }
}
