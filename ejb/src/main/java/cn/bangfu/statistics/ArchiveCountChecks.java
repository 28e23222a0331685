package cn.bangfu.statistics;

import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the statistics of archives can be asked so. */
@Dependent
class ArchiveCountChecks {

  @Inject ArchiveDimensions dimensions;
  @Inject ArchiveCounting counting;
  @Inject Today today;

  /**
   * The chosen dimensions.
   *
   * @throws Violations at {@code day}, {@code dimensions} or the conditions
   */
  List<ArchiveDimension> checked(ArchiveCount count) {
    List<Violation> wrong = new ArrayList<>(count.query().check());
    if (count.day().isAfter(today.today())) {
      wrong.add(Violation.of("day", StatisticsProblem.IN_THE_FUTURE));
    }
    if (count.dimensions().stream().distinct().count() < count.dimensions().size()) {
      wrong.add(Violation.of("dimensions", StatisticsProblem.SAME_DIMENSION));
    }
    Violations.throwIfAny(wrong);
    List<ArchiveDimension> all = dimensions.all(counting.rows(count.day()), count.day());
    return count.dimensions().stream()
        .limit(2)
        .flatMap(code -> all.stream().filter(one -> one.dimension().code().equals(code)))
        .toList();
  }
}
