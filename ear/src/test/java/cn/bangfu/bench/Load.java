package cn.bangfu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** How busy the machine is with other work. */
record Load(double average, double used, int processors) {

  private static final long LOOK_MILLIS = 3000;
  private static final double QUIET = 0.25;
  private static final int IDLE = 3;

  /** Looked at for three seconds in which we do nothing ourselves. */
  static Load now() throws IOException, InterruptedException {
    long[] before = ticks();
    Thread.sleep(LOOK_MILLIS);
    long[] after = ticks();
    double all = Arrays.stream(after).sum() - Arrays.stream(before).sum();
    double idle = after[IDLE] - before[IDLE];
    return new Load(
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        all == 0 ? 0 : 1 - idle / all,
        Runtime.getRuntime().availableProcessors());
  }

  private static long[] ticks() throws IOException {
    String all = Files.readAllLines(Path.of("/proc/stat")).get(0);
    return Arrays.stream(all.substring("cpu".length()).strip().split(" +"))
        .limit(8)
        .mapToLong(Long::parseLong)
        .toArray();
  }

  boolean busy() {
    return used > QUIET;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "load average %.1f, %.0f %% of %d processors used by others",
        average,
        used * 100,
        processors);
  }
}
