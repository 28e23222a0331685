package cn.bangfu.fund;

import cn.bangfu.kernel.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in the capitals of vouchers, which cannot be altered (FND-015). */
public final class CapitalAmount {

  private static final int GROUP = 4;
  private static final int CENTS = 100;
  private static final int TEN = 10;

  private CapitalAmount() {}

  /** 50000.00 as five ten-thousands, whole. */
  public static String of(BigDecimal amount) {
    BigDecimal exact = amount.setScale(2, RoundingMode.UNNECESSARY).abs();
    String yuan = whole(exact.toBigInteger().toString());
    int cents = exact.movePointRight(2).remainder(BigDecimal.valueOf(CENTS)).intValue();
    StringBuilder text = new StringBuilder(amount.signum() < 0 ? word("minus") : "");
    if (!yuan.isEmpty()) {
      text.append(yuan).append(word("yuan"));
    }
    int tens = cents / TEN;
    int ones = cents % TEN;
    if (tens > 0) {
      text.append(digit(tens)).append(word("jiao"));
    } else if (ones > 0 && !yuan.isEmpty()) {
      text.append(digit(0));
    }
    if (ones > 0) {
      text.append(digit(ones)).append(word("fen"));
    } else {
      text.append(cents == 0 && yuan.isEmpty() ? digit(0) + word("yuan") : "")
          .append(word("whole"));
    }
    return text.toString();
  }

  private static String whole(String digits) {
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    boolean group = false;
    for (int i = 0; i < digits.length(); i++) {
      int place = digits.length() - 1 - i;
      int value = digits.charAt(i) - '0';
      if (value == 0) {
        gap = true;
      } else {
        if (gap && text.length() > 0) {
          text.append(digit(0));
        }
        gap = false;
        group = true;
        text.append(digit(value)).append(place % GROUP == 0 ? "" : word("place" + place % GROUP));
      }
      if (place % GROUP == 0) {
        if (group && place > 0) {
          text.append(word("group" + place / GROUP));
        }
        group = false;
      }
    }
    return text.toString();
  }

  private static String digit(int value) {
    return word("digits").substring(value, value + 1);
  }

  private static String word(String key) {
    return Texts.get("fund.capital." + key);
  }
}
