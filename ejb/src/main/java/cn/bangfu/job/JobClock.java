package cn.bangfu.job;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which runs begin, go on or stop now: asked by the batch module every few seconds on every server,
 * answered so that one server does it (BAT-002, BAT-005, BAT-009).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // holds although starting may fail
public class JobClock {

  /** Without a sign of life for so long a run of another server counts as interrupted. */
  static final Duration SILENCE = Duration.ofMinutes(5);

  /** So often a run is started again by itself without getting on. */
  static final int ATTEMPTS_MAX = 3;

  /** Time between two such starts. */
  static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(10);

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject JobQueue queue;

  /** Queues the scheduled jobs that are due now; of several servers one does it (BAT-002). */
  @Needs(Right.SYSTEM)
  public int queueDue() {
    LocalDateTime now = today.now().atZoneSameInstant(Today.ZONE).toLocalDateTime();
    int queued = 0;
    for (JobSchedule schedule :
        em.createNamedQuery("JobSchedule.all", JobSchedule.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList()) {
      String key = now.toLocalDate().toString();
      if (!schedule.due(now) || exists(schedule.getKind(), key)) {
        continue;
      }
      if (queue.underWay(schedule.getKind())) {
        schedule.skipped(now.toLocalDate());
        continue;
      }
      queue.queue(new NewRun(schedule.getKind(), key, true, null, Map.of()), JobTrigger.SCHEDULED);
      queued++;
    }
    callers.count(queued);
    return queued;
  }

  /** True if a scheduled job is due now that has no run of today. */
  @Needs(Right.SYSTEM_PREPARE)
  public boolean anythingDue() {
    LocalDateTime now = today.now().atZoneSameInstant(Today.ZONE).toLocalDateTime();
    return em.createNamedQuery("JobSchedule.all", JobSchedule.class).getResultList().stream()
        .anyMatch(
            schedule ->
                schedule.due(now)
                    && !now.toLocalDate().equals(schedule.getSkippedOn())
                    && !exists(schedule.getKind(), now.toLocalDate().toString()));
  }

  private boolean exists(JobKind kind, String key) {
    return !em.createNamedQuery("JobRun.byKey", JobRun.class)
        .setParameter("kind", kind)
        .setParameter("key", key)
        .getResultList()
        .isEmpty();
  }

  /** The runs in a state, oldest first, at most a hundred. */
  @Needs(Right.SYSTEM_PREPARE)
  public List<Long> inState(JobState state) {
    List<?> ids =
        em.createNativeQuery(
                """
                select id from job_run
                where state = ?1 and state in ('QUEUED', 'RUNNING', 'INTERRUPTED')
                order by id limit 100
                """)
            .setParameter(1, state.name())
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Runs of this server that somebody wants to be stopped. */
  @Needs(Right.SYSTEM_PREPARE)
  public List<Long> toStop(String node) {
    List<?> ids =
        em.createNativeQuery(
                "select execution_id from job_run where state = 'RUNNING' and stop_wanted"
                    + " and node = ?1 and execution_id is not null")
            .setParameter(1, node)
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * Takes a run out of the queue, or an interrupted one on again, for this server.
   *
   * @return the run, or nothing if another server was faster or it has to wait
   */
  @Needs(Right.SYSTEM)
  public Optional<JobRun> begin(long id, String node) {
    JobRun run = em.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE);
    callers.about("JOB_RUN", id, run.getUnionId());
    JobProgress progress = em.find(JobProgress.class, id);
    if (run.getState() == JobState.INTERRUPTED) {
      if (run.getAttempts() >= ATTEMPTS_MAX && progress.getDone() <= run.doneAtRestart()) {
        run.failForGood(today.now());
        run.say("job.result.interrupted", List.of());
        return Optional.empty();
      }
      run.countAttempt(progress.getDone());
    } else if (run.getState() != JobState.QUEUED) {
      return Optional.empty();
    }
    run.begin(node, today.now());
    progress.beat(today.now());
    return Optional.of(run);
  }

  /** Interrupted runs whose turn has come: at once the first time, then ten minutes apart. */
  @Needs(Right.SYSTEM_PREPARE)
  public List<Long> toResume() {
    List<?> ids =
        em.createNativeQuery(
                """
                select r.id from job_run r join job_progress p on p.run_id = r.id
                where r.state = 'INTERRUPTED'
                  and (r.attempts = 0 or p.done > r.done_at_restart or p.heartbeat_at < ?1)
                order by r.id limit 100
                """)
            .setParameter(1, today.now().minus(BETWEEN_ATTEMPTS))
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * Marks runs that say running but do not: those of earlier lives of this server at once, those of
   * other servers after {@link #SILENCE}.
   *
   * @param server name of this server
   * @param node the same with the mark of its present life
   */
  @Needs(Right.SYSTEM)
  public int interruptDead(String server, String node) {
    List<?> ids = dead(server, node);
    ids.forEach(
        id ->
            em.find(JobRun.class, ((Number) id).longValue(), LockModeType.PESSIMISTIC_WRITE)
                .interrupted());
    callers.count(ids.size());
    return ids.size();
  }

  @Needs(Right.SYSTEM_PREPARE)
  public boolean anythingDead(String server, String node) {
    return !dead(server, node).isEmpty();
  }

  private List<?> dead(String server, String node) {
    return em.createNativeQuery(
            """
            select r.id from job_run r join job_progress p on p.run_id = r.id
            where r.state = 'RUNNING'
              and ((split_part(r.node, '#', 1) = ?1 and r.node <> ?2) or p.heartbeat_at < ?3)
            order by r.id limit 100
            """)
        .setParameter(1, server)
        .setParameter(2, node)
        .setParameter(3, today.now().minus(SILENCE))
        .getResultList();
  }
}
