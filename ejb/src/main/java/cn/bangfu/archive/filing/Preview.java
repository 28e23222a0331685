package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveType;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a report or return would do, for its dialog (ARC-095, INF-052).
 *
 * @param possible how many of the chosen archives would go
 * @param receivers names of the unions that get a reminder
 * @param reminders what is proposed for each type of archive among those that would go
 */
public record Preview(
    int possible,
    List<Outcome.Refused> refused,
    List<String> receivers,
    Map<ArchiveType, ReminderText> reminders)
    implements Serializable {}
