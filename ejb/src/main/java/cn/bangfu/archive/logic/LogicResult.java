package cn.bangfu.archive.logic;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * The last finished check of the own union.
 *
 * @param conditions what was asked for, as people read it
 */
public record LogicResult(
    long id,
    String conditions,
    OffsetDateTime finishedAt,
    String askedBy,
    int archives,
    int archivesWithErrors)
    implements Serializable {}
