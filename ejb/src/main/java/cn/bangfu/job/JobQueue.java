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

  private static final String ALONE =
      """
      select 1 from job_run
      where kind = ?1 and alone and id <> ?2 and state in ('QUEUED', 'RUNNING', 'INTERRUPTED')
      """;

  private static final String BEFORE =
      """
      select 1 from job_run
      where kind = ?1 and id <> ?2
        and (state in ('RUNNING', 'INTERRUPTED') or state = 'QUEUED' and id < ?2)
      """;

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
    lock(asked.kind());
    em.createNamedQuery("JobRun.byKey", JobRun.class)
        .setParameter("kind", asked.kind())
        .setParameter("key", asked.key())
        .getResultStream()
        .findFirst()
        .ifPresent(
            run -> {
              throw new BusinessException(JobProblem.RUN_EXISTS, run.getId());
            });
    if (asked.alone() && refusesAnother(asked.kind())) {
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

  /**
   * Whoever queues or begins a run of this kind at the same instant waits and then sees this one.
   */
  private void lock(JobKind kind) {
    em.createNativeQuery("select pg_advisory_xact_lock(?1, ?2)")
        .setParameter(1, JobQueue.class.getName().hashCode())
        .setParameter(2, kind.ordinal())
        .getResultList();
  }

  /** True if a run that has to be alone is not even queued now. */
  boolean refusesAnother(JobKind kind) {
    return kind.inTurn() ? exists(ALONE, kind, 0) : underWay(kind);
  }

  /** True if a run has to wait for another one of its kind (BAT-090). */
  boolean waits(JobRun run) {
    if (!run.getKind().inTurn()) {
      return false;
    }
    lock(run.getKind());
    return exists(BEFORE, run.getKind(), run.getId());
  }

  private boolean exists(String query, JobKind kind, long run) {
    return !em.createNativeQuery(query)
        .setParameter(1, kind.name())
        .setParameter(2, run)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** How many runs of this kind the caller has asked for that have not begun. */
  public int waiting(JobKind kind) {
    return ((Number)
            em.createNativeQuery(
                    """
                    select count(*) from job_run
                    where kind = ?1 and requested_by_id = ?2 and state = 'QUEUED'
                    """)
                .setParameter(1, kind.name())
                .setParameter(2, callers.known().userId())
                .getSingleResult())
        .intValue();
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
