package cn.bangfu.region;

import java.time.OffsetDateTime;

/**
 * Stored codes were replaced in this act. Rooms that keep a change record of their own add a line
 * for each record that the act has changed.
 */
public record RegionsReplaced(long actId, OffsetDateTime at) {}
