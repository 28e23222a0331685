package cn.bangfu.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Typed text as it is stored: no blanks around it, no full-width digits in numbers (FLD part 2).
 */
public final class CleanText {

  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  /** Blanks, invisible marks, dashes and dots that people put between groups of digits. */
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}_./,\u00B7]");

  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

  private static final Pattern DAY_TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern DAY_APART =
      Pattern.compile("(\\d{4})[-./\\u5e74](\\d{1,2})[-./\\u6708](\\d{1,2})\\u65e5?");

  private CleanText() {}

  /** The text without blanks around it; null if nothing remains. */
  public static String trim(String typed) {
    if (typed == null) {
      return null;
    }
    String text = typed.strip();
    return text.isEmpty() ? null : text;
  }

  /** Full-width digits, Latin letters, signs and blanks made half-width. */
  public static String halfWidth(String text) {
    StringBuilder half = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
        half.append((char) (c - FULL_WIDTH_SHIFT));
      } else {
        half.append(c == '\u3000' ? ' ' : c);
      }
    }
    return half.toString();
  }

  /** A phone number or post code: half-width, no blanks around it. */
  public static String number(String typed) {
    return typed == null ? null : trim(halfWidth(typed));
  }

  /**
   * An amount as people type it: {@code 1,234.5} and full-width digits are understood, more than
   * two decimals are not rounded away.
   *
   * @return with two decimals; empty if it is no such number
   */
  public static Optional<BigDecimal> amount(String typed) {
    String text = halfWidth(typed).replace(",", "").strip();
    return AMOUNT.matcher(text).matches()
        ? Optional.of(new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY))
        : Optional.empty();
  }

  /**
   * A day as people type it: {@code 2017-03-05}, {@code 2017.3.5}, {@code 2017/3/5}, {@code
   * 20170305} or with the Chinese words for year, month and day.
   *
   * @return empty if it is no such day
   */
  public static Optional<LocalDate> date(String typed) {
    String text = halfWidth(typed).replace(" ", "");
    for (Pattern form : new Pattern[] {DAY_TOGETHER, DAY_APART}) {
      Matcher parts = form.matcher(text);
      if (parts.matches()) {
        return day(parts);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher parts) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty(); // no real day, which is an answer here
    }
  }

  /** A card or identity number: half-width and without separators. */
  public static String digits(String typed) {
    return typed == null ? null : trim(SEPARATORS.matcher(halfWidth(typed)).replaceAll(""));
  }

  /** Characters as people count them: a rare Chinese character counts once. */
  public static int length(String text) {
    return text == null ? 0 : text.codePointCount(0, text.length());
  }
}
