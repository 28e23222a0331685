package cn.bangfu.kernel;

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

  /** A card or identity number: half-width and without separators. */
  public static String digits(String typed) {
    return typed == null ? null : trim(SEPARATORS.matcher(halfWidth(typed)).replaceAll(""));
  }

  /** Characters as people count them: a rare Chinese character counts once. */
  public static int length(String text) {
    return text == null ? 0 : text.codePointCount(0, text.length());
  }
}
