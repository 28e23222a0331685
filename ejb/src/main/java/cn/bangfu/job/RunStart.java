package cn.bangfu.job;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * One start of a run: the first, or going on where it was (BAT-020).
 *
 * @param doneBefore how many items were done before
 * @param endedAt null as long as it works
 * @param endState how this start ended, null as long as it works
 */
public record RunStart(
    int no,
    JobTrigger trigger,
    String node,
    OffsetDateTime startedAt,
    int doneBefore,
    OffsetDateTime endedAt,
    JobState endState)
    implements Serializable {}
