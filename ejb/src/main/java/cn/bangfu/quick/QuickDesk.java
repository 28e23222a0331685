package cn.bangfu.quick;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** What the job calls: one portion of an order after the other, each in its own transaction. */
@Stateless
public class QuickDesk {

  private static final int PORTION = 1000;

  private static final String COUNTS =
      """
      select count(*) filter (where state = 'DONE'), count(*) filter (where state = 'REFUSED')
        from quick_target where order_id = ?1
      """;

  @PersistenceContext EntityManager em;
  @Inject QuickWork work;

  /**
   * How far an order is.
   *
   * @param over true when nothing is left and everybody was told
   */
  public record Progress(int done, int refused, boolean over) {}

  /** Moves the next portion; with the last one the reminders go out. */
  @Needs(Right.SYSTEM)
  public Progress step(long id) {
    QuickOrder order = em.find(QuickOrder.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (order.isFinished()) {
      return progress(id, true);
    }
    QuickWork.Portion portion = work.next(order, PORTION);
    boolean over = portion.done() + portion.refused() == 0;
    if (over) {
      work.finish(em.find(QuickOrder.class, id));
    }
    return progress(id, over);
  }

  private Progress progress(long id, boolean over) {
    Object[] counts = (Object[]) em.createNativeQuery(COUNTS).setParameter(1, id).getSingleResult();
    return new Progress(((Number) counts[0]).intValue(), ((Number) counts[1]).intValue(), over);
  }
}
