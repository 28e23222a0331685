package cn.bangfu.warning;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Violation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What is typed into a setting (part 80, 2.5).
 *
 * @param allDirect true for all direct subordinates, false for the chosen ones
 * @param unionIds the chosen ones, of any depth below the own union
 * @param allReasons true for every reason of cancellation, false for the chosen ones
 * @param threshold the number from which on a warning arises; null if it was left empty
 */
public record SettingForm(
    String name,
    boolean allDirect,
    List<Long> unionIds,
    boolean allReasons,
    List<Long> reasonIds,
    WarningPeriod period,
    Integer threshold,
    boolean active)
    implements Serializable {

  static final int NAME_MIN = 2;
  static final int NAME_MAX = 40;
  static final int THRESHOLD_MAX = 999_999;

  /** So many unions can be chosen one by one. */
  static final int UNIONS_MAX = 500;

  private static final int PROPOSED = 100;

  public SettingForm {
    unionIds = unionIds == null ? List.of() : List.copyOf(new LinkedHashSet<>(unionIds));
    reasonIds = reasonIds == null ? List.of() : List.copyOf(new LinkedHashSet<>(reasonIds));
  }

  /** What a new setting proposes. */
  public static SettingForm proposed() {
    return new SettingForm(
        null, true, List.of(), true, List.of(), WarningPeriod.MONTH, PROPOSED, true);
  }

  SettingForm trimmed() {
    return new SettingForm(
        CleanText.trim(name),
        allDirect,
        allDirect ? List.of() : unionIds,
        allReasons,
        allReasons ? List.of() : reasonIds,
        period,
        threshold,
        active);
  }

  /** Everything that is wrong, with the fields {@code setting.…}. */
  List<Violation> check() {
    List<Violation> wrong = new ArrayList<>();
    int length = CleanText.length(name);
    if (length < NAME_MIN || length > NAME_MAX) {
      wrong.add(Violation.of("setting.name", WarningProblem.NAME, NAME_MIN, NAME_MAX));
    }
    if (!allDirect && unionIds.isEmpty()) {
      wrong.add(Violation.of("setting.unionIds", WarningProblem.NO_UNION));
    }
    if (unionIds.size() > UNIONS_MAX) {
      wrong.add(Violation.of("setting.unionIds", WarningProblem.TOO_MANY_UNIONS, UNIONS_MAX));
    }
    if (!allReasons && reasonIds.isEmpty()) {
      wrong.add(Violation.of("setting.reasonIds", WarningProblem.NO_REASON));
    }
    if (period == null) {
      wrong.add(Violation.of("setting.period", WarningProblem.NO_PERIOD));
    }
    if (threshold == null || threshold < 1 || threshold > THRESHOLD_MAX) {
      wrong.add(Violation.of("setting.threshold", WarningProblem.THRESHOLD));
    }
    return wrong;
  }
}
