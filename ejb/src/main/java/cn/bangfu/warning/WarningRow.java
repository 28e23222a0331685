package cn.bangfu.warning;

import cn.bangfu.kernel.Texts;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;

/**
 * A warning as its list shows it.
 *
 * @param settingName marked if the setting was deleted
 * @param watchedBelow true while the watched union lies below the own one
 * @param parts the figure by reason, without those that have none
 * @param watchedReasons the reasons that the setting has chosen; empty for every reason
 */
public record WarningRow(
    long id,
    OffsetDateTime warnedAt,
    String settingName,
    long watchedId,
    String watchedName,
    boolean watchedBelow,
    WarningPeriod period,
    LocalDate periodFrom,
    LocalDate periodTo,
    int threshold,
    int figure,
    int highest,
    WarningState state,
    OffsetDateTime countedAt,
    String handledBy,
    OffsetDateTime handledAt,
    String note,
    Map<Long, Integer> parts,
    Set<Long> watchedReasons)
    implements Serializable {

  /** The part of a reason as it is written: a dash where the setting does not watch it. */
  public String part(long reason) {
    if (parts.containsKey(reason)) {
      return parts.get(reason).toString();
    }
    return watchedReasons.isEmpty() || watchedReasons.contains(reason)
        ? "0"
        : Texts.get("shell.noValue");
  }

  /** The period with its days. */
  public String days() {
    return Texts.format("warning.days", period, periodFrom, periodTo);
  }

  public boolean open() {
    return state == WarningState.OPEN;
  }
}
