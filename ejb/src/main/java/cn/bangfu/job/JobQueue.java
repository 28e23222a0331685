package cn.bangfu.job;

import cn.bangfu.access.CallerContext;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Takes runs for services of higher rooms, which have checked the right. The run belongs to the
 * caller and begins once his transaction has committed.
 */
@Dependent
public class JobQueue {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;

  /**
   * Queues a run that the caller asks for and returns its number.
   *
   * @throws BusinessException if its key is taken, or another one is under way and it must be alone
   */
  public long request(NewRun asked) {
    return queue(asked, JobTrigger.REQUESTED);
  }

  long queue(NewRun asked, JobTrigger trigger) {
    // whoever queues a run of this kind at the same instant waits here and then sees this one
    em.createNativeQuery("select pg_advisory_xact_lock(?1, ?2)")
        .setParameter(1, JobQueue.class.getName().hashCode())
        .setParameter(2, asked.kind().ordinal())
        .getResultList();
    em.createNamedQuery("JobRun.byKey", JobRun.class)
        .setParameter("kind", asked.kind())
        .setParameter("key", asked.key())
        .getResultStream()
        .findFirst()
        .ifPresent(
            run -> {
              throw new BusinessException(JobProblem.RUN_EXISTS, run.getId());
            });
    if (asked.alone() && underWay(asked.kind())) {
      throw new BusinessException(JobProblem.UNDER_WAY);
    }
    OffsetDateTime now = today.now();
    JobRun run = new JobRun(asked, trigger, callers.known(), today.today(), now);
    em.persist(run);
    em.flush(); // the line below refers to it only by its number
    em.persist(new JobProgress(run.getId(), asked.total(), now));
    em.flush();
    return run.getId();
  }

  /** True if a run of this kind is queued, working or about to go on. */
  public boolean underWay(JobKind kind) {
    return !em.createNamedQuery("JobRun.all", JobRow.class)
        .setParameter("kinds", List.of(kind))
        .setParameter("states", List.of(JobState.QUEUED, JobState.RUNNING, JobState.INTERRUPTED))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
