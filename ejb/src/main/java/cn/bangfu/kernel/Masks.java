package cn.bangfu.kernel;

import cn.bangfu.kernel.crypto.Tampered;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How class-A data is shown where it may not be read (USR-118). */
public final class Masks {

  private static final Pattern ID_18 = Pattern.compile("[0-9]{17}[0-9Xx]");
  private static final Pattern ID_15 = Pattern.compile("[0-9]{15}");
  private static final Pattern MOBILE = Pattern.compile("1[0-9]{10}");
  private static final Pattern PHONE = Pattern.compile("(0[0-9]{2,3}-)?([0-9]{5,12})");
  private static final Pattern CARD = Pattern.compile("[0-9]{10,30}");
  private static final int TAIL = 4;

  private Masks() {}

  /** First 6 and last 4 (18 digits) or last 3 (15 digits). */
  public static String idNo(String number) {
    if (number == null) {
      return null;
    }
    if (Tampered.is(number)) {
      return Texts.get("kernel.tampered");
    }
    if (ID_18.matcher(number).matches()) {
      return hide(number, 6, TAIL);
    }
    return ID_15.matcher(number).matches() ? hide(number, 6, 3) : malformed(number);
  }

  /** A mobile number keeps 3 and 4 digits, another phone its area code and 4 digits. */
  public static String phone(String number) {
    if (number == null) {
      return null;
    }
    if (Tampered.is(number)) {
      return Texts.get("kernel.tampered");
    }
    if (MOBILE.matcher(number).matches()) {
      return hide(number, 3, TAIL);
    }
    Matcher phone = PHONE.matcher(number);
    if (!phone.matches()) {
      return malformed(number);
    }
    return phone.group(1) == null
        ? hide(number, 0, TAIL)
        : phone.group(1) + hide(phone.group(2), 0, TAIL);
  }

  /** Last 4 digits; as many stars as digits are hidden. */
  public static String bankCardNo(String number) {
    if (number == null) {
      return null;
    }
    if (Tampered.is(number)) {
      return Texts.get("kernel.tampered");
    }
    return CARD.matcher(number).matches() ? hide(number, 0, TAIL) : malformed(number);
  }

  /** First character, for those places where a rule masks names. */
  public static String name(String name) {
    return name == null || name.isEmpty() ? name : hide(name, 1, 0);
  }

  /** A shorter or malformed value shows its last 2 characters, or nothing if it has no more. */
  private static String malformed(String value) {
    return hide(value, 0, CleanText.length(value) > 2 ? 2 : 0);
  }

  /** Counts characters, not halves of rare ones. */
  private static String hide(String value, int head, int tail) {
    int[] characters = value.codePoints().toArray();
    for (int i = head; i < characters.length - tail; i++) {
      characters[i] = '*';
    }
    return new String(characters, 0, characters.length);
  }
}
