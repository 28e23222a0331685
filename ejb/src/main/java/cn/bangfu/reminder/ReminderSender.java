package cn.bangfu.reminder;

import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Sends reminders for the services of other rooms, inside their transaction (INF-052, INF-066). */
@Dependent
public class ReminderSender {

  private static final int TARGETS_KEPT = 10_000;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;

  /** Sends it from the caller's union. */
  public void send(NewReminder told) {
    Reminder reminder = new Reminder(told, callers.known(), today.now());
    em.persist(reminder);
    em.flush();
    if (!told.targets().isEmpty()) {
      Long[] ids = told.targets().stream().limit(TARGETS_KEPT).toArray(Long[]::new);
      em.createNativeQuery(
              "insert into reminder_target (reminder_id, record_id)"
                  + " select ?1, unnest(cast(?2 as bigint[]))")
          .setParameter(1, reminder.getId())
          .setParameter(2, java.util.Arrays.toString(ids).replace('[', '{').replace(']', '}'))
          .executeUpdate();
    }
  }
}
