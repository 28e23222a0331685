package cn.bangfu.staff;

import cn.bangfu.access.Role;
import cn.bangfu.job.JobState;
import cn.bangfu.job.RunEnded;
import cn.bangfu.kernel.Texts;
import cn.bangfu.reminder.NewReminder;
import cn.bangfu.reminder.ReminderCategory;
import cn.bangfu.reminder.ReminderSender;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Tells the user who asked for background work that it has ended; nobody else is told (INF-054,
 * INF-104). Platform accounts have their own page for it.
 */
@Dependent
public class RunReminders {

  @PersistenceContext EntityManager em;
  @Inject ReminderSender sender;

  void ended(@Observes RunEnded event) {
    User user = em.find(User.class, event.requestedBy());
    if (user == null || user.getRole() != Role.USER || event.state() == JobState.STOPPED) {
      return;
    }
    sender.send(
        new NewReminder(
                ReminderCategory.JOB,
                user.getUnionId(),
                Texts.format(
                    event.state() == JobState.FAILED
                        ? "reminder.subject.runFailed"
                        : "reminder.subject.runDone",
                    event.kind()),
                Texts.format("reminder.content.runEnded", event.run(), event.done(), event.state()),
                null,
                List.of())
            .onlyFor(user.getId()));
  }
}
