package cn.bangfu.audit;

import java.io.Serializable;
import java.time.OffsetDateTime;

/** The last record of a page; the next page begins behind it. */
public record AuditCursor(OffsetDateTime at, long id) implements Serializable {}
