package cn.bangfu.warning;

import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What is looked for among the own warnings (INF-077); null where it does not matter.
 *
 * @param watchedId the watched union
 * @param from first day on which the warning arose
 * @param reminderId only those that this reminder to the own union speaks of (INF-061)
 */
public record WarningFilter(
    WarningState state,
    Long watchedId,
    Long settingId,
    LocalDate from,
    LocalDate to,
    Long reminderId)
    implements Serializable {

  /** What waits to be handled. */
  public static final WarningFilter OPENING =
      new WarningFilter(WarningState.OPEN, null, null, null, null, null);

  /** INF-033. */
  void check() {
    if (from != null && to != null && from.isAfter(to)) {
      throw new Violations(List.of(Violation.of("to", WarningProblem.DAYS_REVERSED)));
    }
  }
}
