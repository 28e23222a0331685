package cn.bangfu.bench.nation;

import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Valid identity numbers of one division, none of them twice. */
public final class IdNumbers {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int MOST = 999;

  private final String region;
  private final Map<LocalDate, Integer> given = new HashMap<>();

  public IdNumbers(String region) {
    this.region = region;
  }

  /** The next number of that day; odd ones are men's. */
  public IdNo next(LocalDate birth, Gender gender) {
    int order = given.merge(birth, gender == Gender.MALE ? 1 : 2, Integer::sum);
    if (order % 2 == (gender == Gender.MALE ? 0 : 1)) {
      order = given.merge(birth, 1, Integer::sum);
    }
    if (order > MOST) {
      throw new IllegalStateException("All numbers of %s in %s are given".formatted(birth, region));
    }
    String body = region + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return new IdNo(body + CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()));
  }
}
