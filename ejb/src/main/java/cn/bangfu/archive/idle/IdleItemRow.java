package cn.bangfu.archive.idle;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.IdleRules;
import cn.bangfu.archive.IdleSource;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * One archive of a run.
 *
 * @param leftOut why it was left out, or null
 */
public record IdleItemRow(
    long archiveId,
    String employeeNo,
    String headName,
    String unionName,
    LocalDate reference,
    IdleSource source,
    LocalDate lastAssistDate,
    IdleAction action,
    IdleOutcome outcome,
    IdleLeftOut leftOut,
    ArchiveLevel formerLevel)
    implements Serializable {

  /** The last day of the two years. */
  public LocalDate twoYears() {
    return new IdleRules.Reference(reference, source).twoYears();
  }

  public LocalDate threeYears() {
    return new IdleRules.Reference(reference, source).threeYears();
  }
}
