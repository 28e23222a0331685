package cn.bangfu.privacy;

import java.io.Serializable;
import java.time.OffsetDateTime;

/** The notice as it is written, with the version by which a stale save is known. */
public record WrittenNotice(
    NoticeTexts texts, int version, OffsetDateTime changedAt, String changedBy)
    implements Serializable {}
