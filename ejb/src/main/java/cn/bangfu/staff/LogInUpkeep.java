package cn.bangfu.staff;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Removes what log-ins leave behind once nothing depends on it: ended sessions, blocks that are
 * over, and counts of failures under names that nobody tried for long.
 */
@Stateless
public class LogInUpkeep {

  private static final int GUARD_DAYS = 30;
  private static final int SESSION_DAYS = 30;
  private static final int AT_ONCE = 5000;

  private static final List<String> SWEEPS =
      List.of(
          """
          delete from user_session where id in
            (select id from user_session where begun_at <= ?1 limit ?2)""",
          """
          delete from login_guard where login_key in
            (select login_key from login_guard where last_failed_at <= ?1 limit ?2)""",
          """
          delete from login_address_block where ip in
            (select ip from login_address_block where blocked_until <= ?1 limit ?2)""");

  @PersistenceContext EntityManager em;
  @Inject Today today;

  /**
   * Removes some of it.
   *
   * @return true if there is more
   */
  @Needs(Right.SYSTEM_PREPARE)
  public boolean sweep() {
    List<Long> days = List.of((long) SESSION_DAYS, (long) GUARD_DAYS, 0L);
    boolean more = false;
    for (int i = 0; i < SWEEPS.size(); i++) {
      int removed =
          em.createNativeQuery(SWEEPS.get(i))
              .setParameter(1, today.now().minusDays(days.get(i)))
              .setParameter(2, AT_ONCE)
              .executeUpdate();
      more |= removed == AT_ONCE;
    }
    return more;
  }
}
