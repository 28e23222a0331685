package cn.bangfu.kernel;

/** Full-width digits, letters and signs typed with a Chinese input method, made half-width. */
public final class HalfWidth {

  private static final int FULL_FIRST = 0xFF01;
  private static final int FULL_LAST = 0xFF5E;
  private static final int SHIFT = 0xFEE0;

  private HalfWidth() {}

  /** Letters and digits only: punctuation stays as typed. */
  public static String lettersAndDigits(String typed) {
    return convert(typed, false);
  }

  /** Everything that has a half-width form, the ideographic space included; for numbers. */
  public static String everything(String typed) {
    return convert(typed, true).replace('\u3000', ' ');
  }

  private static String convert(String typed, boolean all) {
    StringBuilder out = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      char half = c >= FULL_FIRST && c <= FULL_LAST ? (char) (c - SHIFT) : c;
      out.append(all || isLetterOrDigit(half) ? half : c);
    }
    return out.toString();
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
