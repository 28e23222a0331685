package cn.bangfu.archive.merging;

import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The unions whose archives became one are told (ARC-156, INF-106). */
@Dependent
public class MergeReminders {

  private static final int NAMED = 5;

  @Inject CallerContext callers;
  @Inject UnionLookup unions;
  @Inject ReminderSender sender;

  /** The filing unions of all archives of a merge. */
  List<Long> concerned(Archive remaining, List<Archive> others) {
    TreeSet<Long> all = new TreeSet<>(List.of(remaining.getFilingUnionId()));
    others.forEach(other -> all.add(other.getFilingUnionId()));
    return List.copyOf(all);
  }

  void send(Archive remaining, List<Archive> others, List<Long> receivers) {
    Map<Long, String> names = unions.names(receivers);
    String merged =
        others.size() >= NAMED
            ? Texts.format("archive.merge.told.count", others.size())
            : others.stream()
                .map(
                    other ->
                        Texts.format(
                            "archive.merge.told.one",
                            names.get(other.getFilingUnionId()),
                            other.getHeadName(),
                            other.getEmployeeNo()))
                .collect(Collectors.joining(Texts.get("archive.values.separator")));
    String text =
        Texts.format(
            "archive.merge.told",
            callers.known().unionName(),
            merged,
            Texts.format(
                "archive.merge.told.one",
                names.get(remaining.getFilingUnionId()),
                remaining.getHeadName(),
                remaining.getEmployeeNo()));
    for (long receiver : receivers) {
      sender.send(
          new NewReminder(
              remaining.getArchiveType() == ArchiveType.URBAN_WORKER
                  ? ReminderCategory.ARCHIVE
                  : ReminderCategory.MIGRANT_ARCHIVE,
              receiver,
              Texts.get("reminder.subject.merged"),
              text,
              ArchiveAccess.OBJECT,
              List.of(remaining.getId())));
    }
  }
}
