package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveType;
import java.util.List;
import java.util.Map;

/**
 * Reports archives to the superior (ARC-095).
 *
 * @param opinion optional, default "I agree" (part 20 §3.2)
 * @param reminders by type of archive, one reminder each; a missing one is sent as proposed
 */
public record ReportArchives(
    List<Long> ids, String opinion, Map<ArchiveType, ReminderText> reminders) {

  public ReportArchives {
    ids = List.copyOf(ids);
    reminders = Map.copyOf(reminders);
  }
}
