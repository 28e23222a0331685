package cn.bangfu.job;

import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * What people of the trade decide about jobs, for services of higher rooms that have checked the
 * right: whether a job is switched on, and whether a run that waits goes on (BAT-061, BAT-062).
 */
@Dependent
public class JobDecisions {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject JobQueue queue;

  public boolean enabled(JobKind kind) {
    return em.find(JobSchedule.class, kind).isEnabled();
  }

  /** Switches a job on or off as a whole. */
  public void enable(JobKind kind, boolean on) {
    em.find(JobSchedule.class, kind, LockModeType.PESSIMISTIC_WRITE)
        .enable(on, callers.known().name(), today.now());
  }

  /** The run, which works at this moment, waits for a person. */
  public void hold(long run) {
    lock(run).hold();
  }

  /** A run that waits goes on. */
  public void confirm(long run) {
    JobRun held = lock(run);
    if (queue.underWay(held.getKind())) {
      throw new BusinessException(JobProblem.UNDER_WAY);
    }
    held.confirm();
  }

  /** A run that waits is given up. */
  public void giveUp(long run) {
    lock(run).dropHeld(today.now());
  }

  /** Gives up all runs of a kind that wait: the next one counts anew. */
  public void giveUpWaiting(JobKind kind) {
    em.createNamedQuery("JobRun.all", JobRow.class)
        .setParameter("kinds", List.of(kind))
        .setParameter("states", List.of(JobState.WAITING))
        .getResultList()
        .forEach(row -> giveUp(row.id()));
  }

  private JobRun lock(long run) {
    callers.about("JOB_RUN", run, null);
    return em.find(JobRun.class, run, LockModeType.PESSIMISTIC_WRITE);
  }
}
