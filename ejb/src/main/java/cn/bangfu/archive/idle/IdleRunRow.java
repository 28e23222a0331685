package cn.bangfu.archive.idle;

import cn.bangfu.job.JobState;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One run with the figures of the branch of unions that is looked at.
 *
 * @param noted archives that were with their filing union already
 */
public record IdleRunRow(
    long id,
    LocalDate businessDate,
    boolean dry,
    JobState state,
    OffsetDateTime queuedAt,
    long checked,
    long returned,
    long noted,
    long cancelled,
    long leftOut)
    implements Serializable {}
