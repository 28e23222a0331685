package cn.bangfu.web.shell;

import cn.bangfu.kernel.BoundedCount;
import java.util.stream.Stream;

/**
 * One line of the to-do block of the home page (INF-009): a number that leads to the list with the
 * same total.
 */
public record HomeTile(String key, String count, String outcome, String parameter, String value) {

  /** The line, or nothing if nothing waits. */
  public static Stream<HomeTile> of(
      String key, BoundedCount count, String outcome, String parameter, String value) {
    return count.value() == 0
        ? Stream.empty()
        : Stream.of(new HomeTile(key, count.toString(), outcome, parameter, value));
  }
}
