package cn.bangfu.archive.builders;

import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Valid identity numbers, each given once in a test run. */
public final class IdNos {

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final String CHECK_DIGITS = "0123456789X";

  private IdNos() {}

  /** A number nobody else has, of a person born on that day and of that sex. */
  public static IdNo next(LocalDate birth, Gender gender) {
    int n = NEXT.getAndIncrement();
    String district = "3601%02d".formatted(1 + n / 500 % 99);
    int order = n % 500 * 2 + (gender == Gender.MALE ? 1 : 0);
    String body =
        district + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
    for (char digit : CHECK_DIGITS.toCharArray()) {
      IdNo number = new IdNo(body + digit);
      if (number.isValid(birth)) {
        return number;
      }
    }
    throw new IllegalStateException("No check digit fits " + body);
  }
}
