package cn.bangfu.reminder;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reminders of the own union, as far as the caller may see them (INF-051 to INF-062). */
@Stateless
public class Reminders {

  private static final int PAGE_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;

  /** Number of open reminders the caller may see (INF-007, INF-056). */
  @Needs(Right.REMINDER_READ)
  public long openCount() {
    return em.createNamedQuery("Reminder.openCount", Long.class)
        .setParameter("unionId", callers.known().unionId())
        .setParameter("categories", visibleTo(callers.known()))
        .getSingleResult();
  }

  /** A page of open reminders, or of all (INF-057, INF-059), newest first. */
  @Needs(Right.REMINDER_READ)
  public List<Reminder> page(boolean onlyOpen, int offset, int size) {
    return em.createNamedQuery("Reminder.received", Reminder.class)
        .setParameter("unionId", callers.known().unionId())
        .setParameter("categories", visibleTo(callers.known()))
        .setParameter("states", states(onlyOpen))
        .setFirstResult(Math.max(0, offset))
        .setMaxResults(Math.min(size, PAGE_MAX))
        .getResultList();
  }

  /** How many there are in all pages. */
  @Needs(Right.REMINDER_READ)
  public long count(boolean onlyOpen) {
    return em.createNamedQuery("Reminder.receivedCount", Long.class)
        .setParameter("unionId", callers.known().unionId())
        .setParameter("categories", visibleTo(callers.known()))
        .setParameter("states", states(onlyOpen))
        .getSingleResult();
  }

  /** One reminder. */
  @Needs(Right.REMINDER_READ)
  public Reminder get(long id) {
    return visible(em.find(Reminder.class, id));
  }

  /**
   * Sets a reminder handled or open again.
   *
   * @param version the version that was shown
   * @throws StaleException if somebody else was first (INF-062)
   */
  @Needs(Right.REMINDER_HANDLE)
  public void set(long id, int version, ReminderState state, String note) {
    Reminder reminder = visible(em.find(Reminder.class, id, LockModeType.PESSIMISTIC_WRITE));
    callers.about("reminder", id, reminder.getReceiverUnionId());
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

  private Reminder visible(Reminder reminder) {
    Caller caller = callers.known();
    if (reminder == null
        || reminder.getReceiverUnionId() != caller.unionId()
        || !visibleTo(caller).contains(reminder.getCategory())) {
      callers.about("reminder", reminder == null ? null : reminder.getId(), null);
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return reminder;
  }

  private static Set<ReminderState> states(boolean onlyOpen) {
    return onlyOpen ? EnumSet.of(ReminderState.OPEN) : EnumSet.allOf(ReminderState.class);
  }

  /** INF-103. */
  static Set<ReminderCategory> visibleTo(Caller caller) {
    Set<ReminderCategory> visible = EnumSet.noneOf(ReminderCategory.class);
    Arrays.stream(ReminderCategory.values())
        .filter(
            category ->
                category.permission() == null
                    || caller.holds(category.permission(), PermissionLevel.READ))
        .forEach(visible::add);
    return visible;
  }
}
