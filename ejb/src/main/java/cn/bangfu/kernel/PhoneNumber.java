package cn.bangfu.kernel;

import java.util.regex.Pattern;

/**
 * A phone field: digits, hyphens, blanks and the sign for an extension, up to three numbers, 3 to
 * 40 characters (ORG-021).
 */
public final class PhoneNumber {

  public static final int MAX_LENGTH = 40;

  private static final int MIN_LENGTH = 3;

  /** U+8F6C is the sign for an extension, U+3001 stands between numbers. */
  private static final Pattern NUMBERS =
      Pattern.compile("[- \u8F6C]*[0-9][-0-9 \u8F6C]*(\u3001[- \u8F6C]*[0-9][-0-9 \u8F6C]*){0,2}");

  private static final Pattern MOBILE = Pattern.compile("(^|\\D)1[3-9]\\d{9}($|\\D)");

  private PhoneNumber() {}

  /** What is stored of a typed value: half-width, without blanks around it; null if empty. */
  public static String clean(String typed) {
    return CleanText.number(typed);
  }

  /** True if a cleaned value may be stored. */
  public static boolean isValid(String clean) {
    return clean.length() >= MIN_LENGTH
        && clean.length() <= MAX_LENGTH
        && NUMBERS.matcher(clean).matches();
  }

  /** True if one of the numbers is that of a mobile phone, however it is grouped. */
  public static boolean hasMobile(String phones) {
    return MOBILE.matcher(phones.replaceAll("[- ]", "")).find();
  }
}
