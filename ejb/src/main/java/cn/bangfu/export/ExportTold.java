package cn.bangfu.export;

import cn.bangfu.access.Caller;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import cn.bangfu.unionorg.Union;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The reminders of applications; user administrators see them (INF-054, INF-103). What there is to
 * be told has a subject and a text under its name.
 */
@Dependent
class ExportTold {

  static final String SUBMITTED = "SUBMITTED";
  static final String APPROVED = "APPROVED";
  static final String REFUSED = "REFUSED";
  static final String REVOKED = "REVOKED";
  static final String MOVED = "MOVED";
  static final String READY = "READY";
  static final String FAILED = "FAILED";
  static final String EXPIRING = "EXPIRING";

  @Inject ReminderSender sender;
  @Inject UnionLookup unions;

  /** The next higher union has to decide. */
  void toDecide(ExportApplication application, Caller from) {
    Union union = unions.get(application.getUnionId());
    unions
        .superior(union)
        .ifPresent(
            superior ->
                send(
                    superior.getId(),
                    SUBMITTED,
                    from,
                    application.getApplicationNo(),
                    union.getName(),
                    application.getEstimatedCount()));
  }

  /** The union that asked hears what became of it. */
  void applicant(ExportApplication application, String event, Caller from, Object... more) {
    send(application.getUnionId(), event, from, values(application, more));
  }

  /** The union that approved hears it too. */
  void approver(ExportApplication application, String event, Caller from, Object... more) {
    if (application.getApproverUnionId() != null) {
      send(application.getApproverUnionId(), event, from, values(application, more));
    }
  }

  private static Object[] values(ExportApplication application, Object... more) {
    Object[] values = new Object[more.length + 1];
    values[0] = application.getApplicationNo();
    System.arraycopy(more, 0, values, 1, more.length);
    return values;
  }

  private void send(long receiver, String event, Caller from, Object... values) {
    sender.send(
        new NewReminder(
            ReminderCategory.EXPORT,
            receiver,
            Texts.get("export.told.subject." + event),
            Texts.format("export.told.text." + event, values),
            null,
            List.of()),
        from);
  }
}
