package cn.bangfu.reporting;

import java.time.OffsetDateTime;

/**
 * One step of one record, to be logged.
 *
 * @param text opinion of a report, reason of a return
 * @param reminder content of the reminder as sent
 * @param levelAfter constant of the record's level after the step
 */
public record Step(
    long recordId,
    ReportingAction action,
    OffsetDateTime at,
    long fromUnionId,
    String fromUnionName,
    long toUnionId,
    String toUnionName,
    boolean viaQuick,
    String text,
    String reminder,
    String levelAfter) {

  /** The same step of another record. */
  Step of(long otherRecord) {
    return new Step(
        otherRecord,
        action,
        at,
        fromUnionId,
        fromUnionName,
        toUnionId,
        toUnionName,
        viaQuick,
        text,
        reminder,
        levelAfter);
  }
}
