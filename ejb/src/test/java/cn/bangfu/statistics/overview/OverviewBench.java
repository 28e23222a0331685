package cn.bangfu.statistics.overview;

import cn.bangfu.access.Caller;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.testkit.Services;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The night job as its batch module drives it. */
final class OverviewBench {

  private static final int AT_ONCE = 20;
  private static final AtomicLong RUNS = new AtomicLong(System.nanoTime());

  private OverviewBench() {}

  /** Number of a run that there has not been yet. */
  static long newRun() {
    return RUNS.incrementAndGet();
  }

  /** The whole night; what it says if its totals do not agree. */
  static Optional<BusinessException> night(Services services, LocalDate night) {
    return night(services, newRun(), night);
  }

  static Optional<BusinessException> night(Services services, long run, LocalDate night) {
    List<Long> parts = prepare(services, run, night);
    for (long part : parts) {
      Optional<BusinessException> difference = make(services, part);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  /** The parts that are left of a run, however many branches other tests have founded. */
  static List<Long> prepare(Services services, long run, LocalDate night) {
    return services.as(
        Caller.SYSTEM,
        () -> {
          OverviewRuns runs = services.get(OverviewRuns.class);
          runs.prepare(run, night);
          List<Long> all = new ArrayList<>();
          List<Long> next = runs.partsAfter(run, 0, AT_ONCE);
          while (!next.isEmpty()) {
            all.addAll(next);
            next = runs.partsAfter(run, next.get(next.size() - 1), AT_ONCE);
          }
          return all;
        });
  }

  static Optional<BusinessException> make(Services services, long part) {
    return services.as(Caller.SYSTEM, () -> services.get(OverviewRuns.class).make(part));
  }
}
