package cn.bangfu.statistics;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * 停止: ends the statistic that the user waits for, or waited for on a page he has left (STA-096).
 */
@Stateless
public class StatisticsStop {

  @PersistenceContext EntityManager em;
  @Inject RunningStatistics running;
  @Inject CallerContext callers;

  /** Nothing happens if nothing is being computed. */
  @Needs(Right.STATISTICS_OVERVIEW)
  public void stop() {
    running.stop(em, callers.known().userId());
  }
}
