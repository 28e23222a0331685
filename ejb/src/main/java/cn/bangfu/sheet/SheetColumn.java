package cn.bangfu.sheet;

import cn.bangfu.kernel.Texts;
import java.util.function.Function;

/**
 * One column of a list that is written.
 *
 * @param label key of the heading, see {@link #heading}
 * @param width in characters of a Latin letter's width
 * @param value the value of a row: text, enum, number, day, moment; null leaves the cell empty
 */
public record SheetColumn<R>(
    String label, ColumnKind kind, int width, Function<? super R, ?> value) {

  /** Before a heading that is no key. */
  private static final String WORDS = "=";

  /** A column whose heading is data, such as the name of a code value. */
  public static <R> SheetColumn<R> named(
      String heading, ColumnKind kind, int width, Function<? super R, ?> value) {
    return new SheetColumn<>(WORDS + heading, kind, width, value);
  }

  /** The heading as people read it. */
  public String heading() {
    return label.startsWith(WORDS) ? label.substring(WORDS.length()) : Texts.get(label);
  }

  /** A text column. */
  public static <R> SheetColumn<R> text(String label, int width, Function<? super R, ?> value) {
    return new SheetColumn<>(label, ColumnKind.TEXT, width, value);
  }

  /** A column of another kind, with a width that fits it. */
  public static <R> SheetColumn<R> of(ColumnKind kind, String label, Function<? super R, ?> value) {
    int width =
        switch (kind) {
          case NUMBER -> 10;
          case DATE -> 12;
          case MONEY, DECIMAL -> 14;
          case MOMENT, PHONE -> 18;
          case ID_NO -> 22;
          case BANK_CARD, TEXT -> 26;
        };
    return new SheetColumn<>(label, kind, width, value);
  }
}
