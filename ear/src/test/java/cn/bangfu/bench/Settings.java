package cn.bangfu.bench;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * How much is measured.
 *
 * @param target where the system lies while it is measured, and the results
 * @param scale share of the full data, 1 for the sizes that requirements name
 * @param seconds longest time of one path in one round, warm-up apart
 * @param pages whether the application is deployed and its pages are measured too
 * @param keep whether the result replaces the one that is kept in the project
 * @param households so many archives at full scale
 * @param again whether the data of the last run, finished or not, is taken up again
 * @param fillOnly whether the country is filled and nothing measured
 * @param only paths whose name begins with one of these, parted by commas; empty for all
 */
record Settings(
    Path root,
    Path target,
    double scale,
    int seconds,
    boolean pages,
    boolean keep,
    int households,
    boolean again,
    boolean fillOnly,
    String only) {

  /** Samples of a path in one round; two rounds make the 200 that percentiles need. */
  static final int SAMPLES = 100;

  static final int ROUNDS = 2;

  static Settings read() {
    return new Settings(
        Path.of(System.getProperty("bangfu.root")),
        Path.of(System.getProperty("bench.target")),
        Double.parseDouble(System.getProperty("bench.scale", "1")),
        Integer.parseInt(System.getProperty("bench.seconds", "6")),
        Boolean.parseBoolean(System.getProperty("bench.pages", "true")),
        Boolean.parseBoolean(System.getProperty("bench.keep")),
        Integer.parseInt(System.getProperty("bench.households", "4700000")),
        Boolean.parseBoolean(System.getProperty("bench.again")),
        Boolean.parseBoolean(System.getProperty("bench.fillOnly")),
        System.getProperty("bench.only", ""));
  }

  /** Whether a path of this name is measured. */
  boolean asksFor(String name) {
    return only.isEmpty() || Arrays.stream(only.split(",")).anyMatch(name::startsWith);
  }

  int share(int full, int least) {
    return Math.max(least, (int) Math.round(full * scale));
  }
}
