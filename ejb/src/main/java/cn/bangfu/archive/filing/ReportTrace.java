package cn.bangfu.archive.filing;

import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveChangeKind;
import cn.bangfu.archive.ArchiveChanges;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.reporting.ReportingAction;
import cn.bangfu.reporting.ReportingLog;
import cn.bangfu.reporting.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a report or return leaves behind: the log of steps, the change record, marks of unseen
 * changes.
 */
@Dependent
public class ReportTrace {

  @Inject ReportingLog log;
  @Inject ArchiveChanges changes;

  void report(
      List<Archive> archives,
      ChainUnion from,
      ChainUnion to,
      OffsetDateTime at,
      String opinion,
      String reminder) {
    add(archives, ReportingAction.REPORT, from, to, at, opinion, reminder);
    changes.addAll(ids(archives), ArchiveChangeKind.REPORTED);
    changes.seen(to.id(), ids(archives));
  }

  void sendBack(
      List<Archive> archives, ChainUnion from, ChainUnion to, OffsetDateTime at, String reason) {
    add(archives, ReportingAction.SEND_BACK, from, to, at, reason, reason);
    changes.addAll(ids(archives), ArchiveChangeKind.SENT_BACK);
    changes.seen(from.id(), ids(archives));
  }

  private void add(
      List<Archive> archives,
      ReportingAction action,
      ChainUnion from,
      ChainUnion to,
      OffsetDateTime at,
      String text,
      String reminder) {
    log.add(
        RecordKind.ARCHIVE,
        archives.stream()
            .map(
                archive ->
                    new Step(
                        archive.getId(),
                        action,
                        at,
                        from.id(),
                        from.name(),
                        to.id(),
                        to.name(),
                        false,
                        text,
                        reminder,
                        archive.getArchiveLevel().name()))
            .toList());
  }

  private static List<Long> ids(List<Archive> archives) {
    return archives.stream().map(Archive::getId).toList();
  }
}
