package cn.bangfu.web.kit;

import cn.bangfu.access.Caller;
import cn.bangfu.kernel.Texts;
import java.math.BigDecimal;

/** Functions of the tag library {@code b:}. */
public final class Functions {

  private static final int SHORT = 50;

  private Functions() {}

  /** A value as people read it: an enum by its label, a moment by minutes. */
  public static String show(Object value) {
    return Texts.show(value);
  }

  /** Name of a person or union; work of the system itself has a name of its own. */
  public static String person(String name) {
    return Caller.SYSTEM_NAME.equals(name) ? Texts.get("access.caller.system") : name;
  }

  /** An amount with thousands separators and two decimals. */
  public static String money(BigDecimal amount) {
    return amount == null ? "" : Texts.money(amount);
  }

  /** A sentence with {0} filled in. */
  public static String format1(String key, Object first) {
    return Texts.format(key, first == null ? "" : first);
  }

  /** A sentence with {0} and {1} filled in. */
  public static String format2(String key, Object first, Object second) {
    return Texts.format(key, first == null ? "" : first, second == null ? "" : second);
  }

  /** True if there is a text for this key: optional texts such as helps. */
  public static boolean hasText(String key) {
    return key != null && Texts.has(key);
  }

  /** The first 50 characters (INF-057), never half of a surrogate pair. */
  public static String shorten(String text) {
    if (text == null || text.codePointCount(0, text.length()) <= SHORT) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, SHORT)) + "…";
  }
}
