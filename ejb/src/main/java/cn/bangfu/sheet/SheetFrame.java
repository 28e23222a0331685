package cn.bangfu.sheet;

import java.io.Serializable;
import java.util.List;

/**
 * What stands around the rows of an official form.
 *
 * @param title the form's full title, in place of the list's
 * @param above lines between title and rows
 * @param below lines after the last row
 * @param second a second part with columns of its own between rows and those lines, or null
 */
public record SheetFrame(String title, List<String> above, List<String> below, Part second)
    implements Serializable {

  /**
   * Rows of another kind; nothing in them is masked.
   *
   * @param heads its headings
   * @param cells as texts, a row each
   */
  public record Part(String title, List<String> heads, List<List<String>> cells)
      implements Serializable {}

  /** A list headed by what it was asked for. */
  public static SheetFrame headed(String title, String words) {
    return new SheetFrame(title, List.of(words), List.of(), null);
  }

  public SheetFrame {
    above = List.copyOf(above);
    below = List.copyOf(below);
  }
}
