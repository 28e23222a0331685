package cn.bangfu.unionorg;

import cn.bangfu.access.AccessProblem;
import cn.bangfu.kernel.BusinessException;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Keeps saving and moving apart (ORG-058, ORG-070). The gate of a union is a lock of the database
 * that ends with the transaction: who saves holds the gates of the union and of all above it, a
 * move closes the one of its topmost union. Whoever acts for his own union has passed already when
 * his business act was opened; who makes or changes unions or people elsewhere calls {@link
 * #enter}, and who changes records of another union, locked before, {@link #refuseMoving}.
 */
@Dependent
public class UnionGate {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LOCK_TIMEOUT = "55P03";

  private static final String ANY_MOVING =
      """
      select exists (select from union_org u
       where u.id = any (cast(string_to_array(?1, ',') as bigint[])) and u.state = 'MOVING')
      """;

  @PersistenceContext EntityManager em;

  private volatile Duration patience = PATIENCE;

  /** How long a move waits for savings that have begun; for drills. */
  void patience(Duration other) {
    patience = other;
  }

  /**
   * From here on to the end of the act the union stays where it is.
   *
   * @throws BusinessException if it is being moved
   */
  public void enter(Union union) {
    if (!entered(union)) {
      throw new BusinessException(AccessProblem.UNION_MOVING);
    }
  }

  /** The same, answered instead of refused. */
  boolean entered(Union union) {
    return (Boolean)
        em.createNativeQuery("select enter_union(?1, ?2)")
            .setParameter(1, union.getId())
            .setParameter(2, union.getPath())
            .getSingleResult();
  }

  /**
   * Records of these unions are about to be changed by somebody who has locked them.
   *
   * @throws BusinessException if one of the unions is being moved
   */
  public void refuseMoving(Collection<Long> unionIds) {
    boolean moving =
        (Boolean)
            em.createNativeQuery(ANY_MOVING)
                .setParameter(
                    1,
                    unionIds.stream()
                        .distinct()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")))
                .getSingleResult();
    if (moving) {
      throw new BusinessException(AccessProblem.UNION_MOVING);
    }
  }

  /**
   * Waits for the savings below a union that have begun; none begins from now on. Everything else
   * the move has to wait for has the same time limit.
   *
   * @throws BusinessException if somebody does not come to an end
   */
  void close(long id) {
    em.createNativeQuery("select set_config('lock_timeout', ?1, true)")
        .setParameter(1, Long.toString(patience.toMillis()))
        .getResultList();
    waitingForSaves(
        () ->
            em.createNativeQuery("select pg_advisory_xact_lock(union_gate(?1))")
                .setParameter(1, id)
                .getResultList());
  }

  /** Runs a part of a move; having waited too long for somebody is told as such. */
  static void waitingForSaves(Runnable work) {
    try {
      work.run();
    } catch (PersistenceException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && LOCK_TIMEOUT.equals(sql.getSQLState())) {
          throw new BusinessException(UnionProblem.SAVES_UNFINISHED);
        }
      }
      throw e;
    }
  }
}
