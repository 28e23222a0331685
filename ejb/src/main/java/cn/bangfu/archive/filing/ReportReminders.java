package cn.bangfu.archive.filing;

import cn.bangfu.access.CallerContext;
import cn.bangfu.archive.Archive;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ArchiveRefusal;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The reminders that go with reports and returns of archives (INF-052 to INF-054, INF-105). */
@Dependent
public class ReportReminders {

  static final int SUBJECT_MIN = 2;
  static final int SUBJECT_MAX = 100;
  static final int TEXT_MAX = 500;

  private static final String NAME_OF_DATA = "archive.reminder.data.";

  @Inject CallerContext callers;
  @Inject ReminderSender sender;

  /** What is proposed for a report of so many archives of one type (ARC-095). */
  ReminderText proposeReport(ArchiveType type, int count) {
    return new ReminderText(
        subject("reminder.subject.reported", type),
        Texts.format(
            "archive.reminder.reported",
            callers.known().unionName(),
            Texts.get(NAME_OF_DATA + type),
            count));
  }

  /** What is proposed for a return; the content is the reason, still to be written (ARC-101). */
  ReminderText proposeSendBack(ArchiveType type) {
    return new ReminderText(subject("reminder.subject.sentBack", type), null);
  }

  /** What is wrong with a text typed in the dialog. */
  static List<Violation> check(ArchiveType type, String subject, String content) {
    List<Violation> found = new ArrayList<>();
    String clean = CleanText.trim(subject);
    if (clean != null
        && (CleanText.length(clean) < SUBJECT_MIN || CleanText.length(clean) > SUBJECT_MAX)) {
      found.add(tooLong("subject", type, SUBJECT_MIN, SUBJECT_MAX));
    }
    if (CleanText.length(CleanText.trim(content)) > TEXT_MAX) {
      found.add(tooLong("content", type, 0, TEXT_MAX));
    }
    return found;
  }

  /** Sends one reminder for archives of one type to one union. */
  void send(ArchiveType type, long receiver, ReminderText text, List<Archive> archives) {
    sender.send(
        new NewReminder(
            type == ArchiveType.URBAN_WORKER
                ? ReminderCategory.ARCHIVE
                : ReminderCategory.MIGRANT_ARCHIVE,
            receiver,
            text.subject(),
            text.content(),
            ArchiveAccess.OBJECT,
            archives.stream().map(Archive::getId).toList()));
  }

  /** The typed text, where it is empty the proposed one. */
  static ReminderText or(ReminderText typed, ReminderText proposed) {
    String subject = typed == null ? null : CleanText.trim(typed.subject());
    String content = typed == null ? null : CleanText.trim(typed.content());
    return new ReminderText(
        subject == null ? proposed.subject() : subject,
        content == null ? proposed.content() : content);
  }

  private static String subject(String key, ArchiveType type) {
    return Texts.format(key, Texts.get(NAME_OF_DATA + type));
  }

  private static Violation tooLong(String field, ArchiveType type, int min, int max) {
    return Violation.of(
        "reminders[" + type + "]." + field,
        ArchiveRefusal.TEXT_LENGTH,
        Texts.get("reminder.reminder." + field),
        min,
        max);
  }
}
