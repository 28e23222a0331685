package cn.bangfu.warning;

import java.util.Collection;
import java.util.stream.Collectors;

/** Numbers on their way into a statement and out of it. */
final class Ids {

  private Ids() {}

  /** As one text, which the statement takes apart again. */
  static String joined(Collection<?> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  static long of(Object number) {
    return ((Number) number).longValue();
  }
}
