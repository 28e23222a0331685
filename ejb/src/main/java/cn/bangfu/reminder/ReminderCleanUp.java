package cn.bangfu.reminder;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Removes reminders that were handled long ago; open ones stay for ever (INF-065, BAT-103). */
@Stateless
public class ReminderCleanUp {

  /** So many are removed in one transaction. */
  static final int AT_ONCE = 1000;

  private static final int KEPT_MONTHS = 12;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;

  /** True if there is anything to be removed on that day. */
  @Needs(Right.SYSTEM_PREPARE)
  public boolean anything(LocalDate day) {
    return !em.createNativeQuery(
            "select 1 from reminder where state = 'HANDLED' and handled_at < ?1 limit 1")
        .setParameter(1, before(day))
        .getResultList()
        .isEmpty();
  }

  /**
   * Removes some of them.
   *
   * @return how many
   */
  @Needs(Right.SYSTEM)
  public int remove(LocalDate day) {
    int removed =
        em.createNativeQuery(
                """
                delete from reminder where id in
                  (select id from reminder where state = 'HANDLED' and handled_at < ?1
                   order by id limit ?2)""")
            .setParameter(1, before(day))
            .setParameter(2, AT_ONCE)
            .executeUpdate();
    callers.about("reminder", null, null);
    callers.count(removed);
    return removed;
  }

  private static OffsetDateTime before(LocalDate day) {
    return day.minusMonths(KEPT_MONTHS).atStartOfDay(Today.ZONE).toOffsetDateTime();
  }
}
