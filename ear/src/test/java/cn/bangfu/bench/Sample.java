package cn.bangfu.bench;

/**
 * One measured request.
 *
 * @param at milliseconds since the round of this route began
 * @param failure what went wrong, or null
 */
record Sample(String route, int round, long at, double millis, String failure) {

  String line() {
    String what = failure == null ? "" : failure.replaceAll("[\\s,]+", " ");
    return "%s,%d,%d,%.3f,%s".formatted(route.replace(',', ' '), round, at, millis, what);
  }
}
