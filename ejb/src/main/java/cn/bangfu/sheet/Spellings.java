package cn.bangfu.sheet;

import cn.bangfu.kernel.CleanText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, numbers and amounts as people write them into a cell. */
final class Spellings {

  private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern APART =
      Pattern.compile(
          "(\\d{4})[-./\\u5e74](\\d{1,2})[-./\\u6708](\\d{1,2})\\u65e5?([T ]*0{1,2}:00(:00)?)?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
  private static final Pattern MONEY = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2}0*)?");
  private static final int DECIMALS = 2;

  private Spellings() {}

  /** The day, or null if it is none. */
  static LocalDate date(String typed) {
    String text = CleanText.halfWidth(typed).strip();
    for (Pattern form : new Pattern[] {TOGETHER, APART}) {
      Matcher parts = form.matcher(text);
      if (parts.matches()) {
        return day(parts);
      }
    }
    return null;
  }

  static BigDecimal number(String typed) {
    String text = plain(typed);
    return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  static BigDecimal money(String typed) {
    String text = plain(typed);
    return MONEY.matcher(text).matches()
        ? new BigDecimal(text).setScale(DECIMALS, RoundingMode.UNNECESSARY)
        : null;
  }

  private static String plain(String typed) {
    return CleanText.halfWidth(typed).replace(",", "").strip();
  }

  private static LocalDate day(Matcher parts) {
    try {
      return LocalDate.of(
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(3)));
    } catch (DateTimeException e) {
      return null; // no real day, which is an answer here
    }
  }
}
