package cn.bangfu.it.kit;

import cn.bangfu.kernel.IdNo;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Valid identity numbers of a county that the demonstration has nobody from. */
public final class IdNumbers {

  private static final String COUNTY = "360104";

  private static int next;

  private IdNumbers() {}

  /** A number nobody else has in this run of tests. */
  public static synchronized String of(LocalDate birth, boolean male) {
    int order = (next += 2) % 1000 + (male ? 1 : 0);
    String body = COUNTY + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
    for (char digit : "0123456789X".toCharArray()) {
      if (new IdNo(body + digit).isValid(birth)) {
        return body + digit;
      }
    }
    throw new IllegalStateException("No check digit fits " + body);
  }
}
