package cn.bangfu.web.kit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day of an address. */
public final class AskedDay {

  private AskedDay() {}

  /** The day; whatever is none stands for another. */
  public static LocalDate of(String text, LocalDate otherwise) {
    try {
      return text == null ? otherwise : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }
}
