package cn.bangfu.reminder;

import java.util.List;

/**
 * A reminder to be sent to a union by the caller's union.
 *
 * @param targetKind kind of the records concerned, e.g. {@code ARCHIVE}, or null
 * @param targets numbers of the records concerned, at most 10,000 are kept
 */
public record NewReminder(
    ReminderCategory category,
    long receiverUnionId,
    String subject,
    String content,
    String targetKind,
    List<Long> targets) {}
