package cn.bangfu.staff.takeover;

import java.io.Serializable;

/**
 * A line of the report.
 *
 * @param loginName the old one
 * @param text the new log-in name, the words that are unknown, the reason; may be empty
 */
public record NoteRow(
    long id, NoteKind kind, String unionName, String loginName, String name, String text)
    implements Serializable {}
