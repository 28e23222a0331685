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
 * @param once measured a single time without warm-up: the work of a night lasts minutes
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
    Route beside,
    boolean once) {

  /** Something that either works or throws: what throws is a failed sample, and counts. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  static Route floor(String name, Work work) {
    return new Route(name, null, 0, 0, 0, null, work, null, null, false);
  }

  static Route of(String name, String floor, double ratio, double cap, Work work) {
    return new Route(name, floor, ratio, cap, 0, null, work, null, null, false);
  }

  Route after(Work untimed) {
    return new Route(name, floor, ratio, cap, rate, untimed, work, statements, beside, once);
  }

  Route counted(Callable<Integer> count) {
    return new Route(name, floor, ratio, cap, rate, prepare, work, count, beside, once);
  }

  Route atRate(int perSecond) {
    return new Route(name, floor, ratio, cap, perSecond, prepare, work, statements, beside, once);
  }

  Route beside(Route other) {
    return new Route(name, floor, ratio, cap, rate, prepare, work, statements, other, once);
  }

  Route onlyOnce() {
    return new Route(name, floor, ratio, cap, rate, prepare, work, statements, beside, true);
  }

  boolean isFloor() {
    return floor == null;
  }
}
