package cn.bangfu.security;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The list of alarms: read by two administrators, handled by one (USR-113). */
@Stateless
public class AlarmDesk {

  static final int NOTE_MAX = 500;
  private static final int PAGE_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;

  /** A page of the alarms, newest first. */
  @Needs(Right.ALARM_VIEW)
  public List<SecurityAlarm> page(boolean openOnly, int offset, int size) {
    return em.createNamedQuery(
            openOnly ? "SecurityAlarm.open" : "SecurityAlarm.all", SecurityAlarm.class)
        .setFirstResult(Math.max(0, offset))
        .setMaxResults(Math.min(size, PAGE_MAX))
        .getResultList();
  }

  @Needs(Right.ALARM_VIEW)
  public long count(boolean openOnly) {
    return em.createNamedQuery(
            openOnly ? "SecurityAlarm.openCount" : "SecurityAlarm.count", Long.class)
        .getSingleResult();
  }

  /** Marks an alarm as handled, with a note on what was done. */
  @Needs(Right.ALARM_HANDLE)
  public void handle(long id, String note) {
    String what = CleanText.trim(note);
    if (what == null || what.length() > NOTE_MAX) {
      throw new BusinessException(SecurityProblem.NOTE_MISSING, NOTE_MAX);
    }
    SecurityAlarm alarm = em.find(SecurityAlarm.class, id, LockModeType.PESSIMISTIC_WRITE);
    callers.about("SECURITY_ALARM", id, null);
    if (alarm == null || !alarm.isOpen()) {
      throw new BusinessException(SecurityProblem.ALARM_HANDLED);
    }
    alarm.handle(today.now(), callers.known().name(), what);
    callers.changed(alarm.getKind() + ": " + what);
  }
}
