package cn.bangfu.job;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * One part of the work of a run (BAT-020).
 *
 * @param name as people read it
 * @param endedAt null as long as it works
 */
public record RunStep(
    int no, String name, OffsetDateTime startedAt, OffsetDateTime endedAt, int done, int failed)
    implements Serializable {}
