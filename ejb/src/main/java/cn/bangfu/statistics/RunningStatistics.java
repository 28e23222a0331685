package cn.bangfu.statistics;

import cn.bangfu.kernel.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The statistics that are being computed on this server, at most one for each user: a new one ends
 * the one before, and whoever waits can end his (STA-096). What computes is a statement of the
 * database, so that is what is ended.
 */
@ApplicationScoped
public class RunningStatistics {

  /** One that is computed by a connection of the database. */
  private static final class Running {

    private final int backend;
    private boolean stopped;
    private boolean over;

    Running(int backend) {
      this.backend = backend;
    }
  }

  private final Map<Long, Running> byUser = new ConcurrentHashMap<>();

  /**
   * Computes for a user, in the transaction of the caller.
   *
   * @throws BusinessException {@link StatisticsProblem#STOPPED} if it was ended meanwhile
   */
  public <T> T compute(EntityManager em, long user, Supplier<T> work) {
    stop(em, user);
    Running mine =
        new Running(
            ((Number) em.createNativeQuery("select pg_backend_pid()").getSingleResult())
                .intValue());
    byUser.put(user, mine);
    try {
      return work.get();
    } catch (PersistenceException failure) {
      if (isStopped(mine)) {
        throw new BusinessException(StatisticsProblem.STOPPED);
      }
      throw failure;
    } finally {
      end(mine);
      byUser.remove(user, mine);
    }
  }

  private static boolean isStopped(Running mine) {
    synchronized (mine) {
      return mine.stopped;
    }
  }

  /** From now on its connection does something else, which nobody may end. */
  private static void end(Running mine) {
    synchronized (mine) {
      mine.over = true;
    }
  }

  /** Ends what is computed for a user; true if there was something. */
  public boolean stop(EntityManager em, long user) {
    Running running = byUser.get(user);
    if (running == null) {
      return false;
    }
    synchronized (running) {
      if (running.over) {
        return false;
      }
      running.stopped = true;
      em.createNativeQuery("select pg_cancel_backend(?1)")
          .setParameter(1, running.backend)
          .getSingleResult();
      return true;
    }
  }

  /** True while something is computed for a user. */
  public boolean isComputing(long user) {
    return byUser.containsKey(user);
  }
}
