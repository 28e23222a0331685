package cn.bangfu.bench;

import java.util.concurrent.Callable;

/**
 * One thing that is measured: a floor, or a way through the product that is held against one.
 *
 * @param floor name of the floor, or null for a floor itself
 * @param ratio how many times the floor it may take; 0 if it has none
 * @param cap what 95 of 100 samples may take at most, in milliseconds; 0 if there is none
 * @param rate samples that begin each second whether earlier ones have ended or not; 0 for one
 *     after the other
 * @param prepare done before each sample and not measured
 * @param statements counts the SQL statements of one sample, or null if that says nothing
 * @param beside a second route taken again and again at the same time, or null
 */
record Route(
    String name,
    String floor,
    double ratio,
    double cap,
    int rate,
    Work prepare,
    Work work,
    Callable<Integer> statements,
    Route beside) {

  /** Something that either works or throws: what throws is a failed sample, and counts. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  static Route floor(String name, Work work) {
    return new Route(name, null, 0, 0, 0, null, work, null, null);
  }

  static Route of(String name, String floor, double ratio, double cap, Work work) {
    return new Route(name, floor, ratio, cap, 0, null, work, null, null);
  }

  Route after(Work untimed) {
    return new Route(name, floor, ratio, cap, rate, untimed, work, statements, beside);
  }

  Route counted(Callable<Integer> count) {
    return new Route(name, floor, ratio, cap, rate, prepare, work, count, beside);
  }

  Route atRate(int perSecond) {
    return new Route(name, floor, ratio, cap, perSecond, prepare, work, statements, beside);
  }

  Route beside(Route other) {
    return new Route(name, floor, ratio, cap, rate, prepare, work, statements, other);
  }

  boolean isFloor() {
    return floor == null;
  }
}
