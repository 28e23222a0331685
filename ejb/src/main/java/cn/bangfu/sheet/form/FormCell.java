package cn.bangfu.sheet.form;

import java.io.Serializable;

/**
 * A cell of a form.
 *
 * @param span how many columns of the table it takes
 * @param label true for what is printed on the empty form too
 */
public record FormCell(String text, int span, boolean label) implements Serializable {

  public FormCell {
    text = text == null ? "" : text;
  }

  public static FormCell label(String text, int span) {
    return new FormCell(text, span, true);
  }

  public static FormCell value(String text, int span) {
    return new FormCell(text, span, false);
  }
}
