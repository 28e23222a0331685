package cn.bangfu.reminder;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.Today;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;

/** Sends reminders for the services of other rooms, inside their transaction (INF-052, INF-066). */
@Dependent
public class ReminderSender {

  private static final int TARGETS_KEPT = 10_000;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject ReminderReaders readers;
  @Inject UnionLookup unions;

  /** Sends it from the caller's union; if nobody there can read it, to a stand-in too (INF-055). */
  public void send(NewReminder told) {
    send(told, callers.known());
  }

  /** The same from the union of somebody for whom a job works. */
  public void send(NewReminder told, Caller from) {
    store(made(told, from), told.targets());
    if (!readers.anybody(told)) {
      readers.standIn(told.receiverUnionId()).ifPresent(union -> sendInPlace(told, union, from));
    }
  }

  private void sendInPlace(NewReminder told, long union, Caller from) {
    NewReminder copy =
        new NewReminder(
            told.category(),
            union,
            told.subject(),
            told.content(),
            told.targetKind(),
            told.targets(),
            Permission.USER_ADMIN,
            null);
    store(
        made(copy, from)
            .standsFor(told.receiverUnionId(), unions.get(told.receiverUnionId()).getName()),
        told.targets());
  }

  private Reminder made(NewReminder told, Caller from) {
    String receiver = unions.get(told.receiverUnionId()).getName();
    return new Reminder(told, receiver, from, today.now());
  }

  private void store(Reminder reminder, List<Long> targets) {
    em.persist(reminder);
    em.flush();
    if (!targets.isEmpty()) {
      Long[] ids = targets.stream().limit(TARGETS_KEPT).toArray(Long[]::new);
      em.createNativeQuery(
              "insert into reminder_target (reminder_id, record_id)"
                  + " select ?1, unnest(cast(?2 as bigint[]))")
          .setParameter(1, reminder.getId())
          .setParameter(2, Arrays.toString(ids).replace('[', '{').replace(']', '}'))
          .executeUpdate();
    }
  }
}
