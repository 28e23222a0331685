package cn.bangfu.reminder;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reminders of the own union, as far as the caller may see them (INF-051 to INF-064). */
@Stateless
public class Reminders {

  private static final String OBJECT = "reminder";
  private static final int PAGE_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject ReminderQueries queries;
  @Inject Today today;

  /** Number of open reminders the caller may see, as far as lists count (INF-007, INF-056). */
  @Needs(Right.REMINDER_READ)
  public long openCount() {
    return queries.openCount(callers.known()).value();
  }

  /**
   * A part of a box, newest first.
   *
   * @throws Violations if the days are the wrong way round (INF-033)
   */
  @Needs(Right.REMINDER_READ)
  public List<Reminder> page(ReminderFilter filter, int offset, int size) {
    filter.check();
    return queries.page(
        callers.known(), filter, Math.max(0, offset), Math.max(1, Math.min(size, PAGE_MAX)));
  }

  /** How many there are in all pages. */
  @Needs(Right.REMINDER_READ)
  public BoundedCount count(ReminderFilter filter) {
    filter.check();
    return queries.count(callers.known(), filter);
  }

  /** One reminder that the own union has received or sent. */
  @Needs(Right.REMINDER_READ)
  public Reminder get(long id) {
    Reminder reminder = em.find(Reminder.class, id);
    return isSent(reminder) ? reminder : received(reminder);
  }

  /**
   * Sets a reminder handled or open again.
   *
   * @param version the version that was shown
   * @throws StaleException if somebody else was first (INF-062)
   */
  @Needs(Right.REMINDER_HANDLE)
  public void set(long id, int version, ReminderState state, String note) {
    Reminder reminder = received(em.find(Reminder.class, id, LockModeType.PESSIMISTIC_WRITE));
    callers.about(OBJECT, id, reminder.getReceiverUnionId());
    if (note != null && note.length() > Reminder.NOTE_MAX) {
      throw new Violations(
          List.of(Violation.of("note", ReminderProblem.NOTE_TOO_LONG, Reminder.NOTE_MAX)));
    }
    if (reminder.getVersion() != version) {
      throw new StaleException(
          ReminderProblem.HANDLED_MEANWHILE, reminder.getHandledBy(), reminder.getHandledAt());
    }
    reminder.set(state, callers.known().name(), today.now(), note);
  }

  /**
   * Sets chosen reminders handled, or all of a filter if none is chosen (INF-060). What the caller
   * may not see, or somebody else has handled meanwhile, stays as it is.
   *
   * @return how many were set
   */
  @Needs(Right.REMINDER_HANDLE)
  public int handle(ReminderFilter filter, List<Long> chosen) {
    filter.check();
    int handled =
        queries.close(callers.known(), filter, chosen, callers.known().name(), today.now());
    callers.about(OBJECT, null, callers.known().unionId());
    callers.count(handled);
    return handled;
  }

  private boolean isSent(Reminder reminder) {
    return reminder != null
        && reminder.getSenderUnionId() != null
        && reminder.getSenderUnionId() == callers.known().unionId()
        && ReminderCategory.visibleTo(callers.known()).contains(reminder.getCategory());
  }

  private Reminder received(Reminder reminder) {
    Caller caller = callers.known();
    if (reminder == null || !queries.seen(caller, reminder.getId())) {
      callers.about(OBJECT, reminder == null ? null : reminder.getId(), null);
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return reminder;
  }
}
