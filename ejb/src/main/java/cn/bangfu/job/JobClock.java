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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
  @Inject RunTrail trail;
  @Inject JobsOff off;

  /** Queues the scheduled jobs that are due now; of several servers one does it (BAT-002). */
  @Needs(Right.SYSTEM)
  public int queueDue() {
    LocalDateTime now = today.now().atZoneSameInstant(Today.ZONE).toLocalDateTime();
    int queued = 0;
    List<JobSchedule> all =
        em.createNamedQuery("JobSchedule.all", JobSchedule.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    for (JobSchedule schedule : all) {
      String key = now.toLocalDate().toString();
      if (!schedule.due(now)
          || off.has(schedule.getKind())
          || exists(schedule.getKind(), key)
          || waits(schedule, all, now)) {
        continue;
      }
      if (queue.refusesAnother(schedule.getKind())) {
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
    List<JobSchedule> all =
        em.createNamedQuery("JobSchedule.all", JobSchedule.class).getResultList();
    return all.stream()
        .anyMatch(
            schedule ->
                schedule.due(now)
                    && !off.has(schedule.getKind())
                    && !now.toLocalDate().equals(schedule.getSkippedOn())
                    && !exists(schedule.getKind(), now.toLocalDate().toString())
                    && !waits(schedule, all, now));
  }

  /** True while the job that comes first is under way, or has yet to start today (BAT-088). */
  private boolean waits(JobSchedule schedule, List<JobSchedule> all, LocalDateTime now) {
    JobKind first = schedule.getKind().after();
    return first != null
        && (queue.underWay(first)
            || all.stream()
                .anyMatch(
                    other ->
                        other.getKind() == first
                            && !off.has(first)
                            && other.stillComes(now)
                            && !exists(first, now.toLocalDate().toString())));
  }

  private boolean exists(JobKind kind, String key) {
    return !em.createNamedQuery("JobRun.byKey", JobRun.class)
        .setParameter("kind", kind)
        .setParameter("key", key)
        .getResultList()
        .isEmpty();
  }

  /**
   * The runs that may begin now, oldest first, at most a hundred: of a job of which only so many
   * work at once, the others stay in the queue (BAT-096).
   */
  @Needs(Right.SYSTEM_PREPARE)
  public List<Long> toBegin() {
    Map<JobKind, Integer> free = new EnumMap<>(JobKind.class);
    List<Long> begin = new ArrayList<>();
    for (long id : inState(JobState.QUEUED)) {
      JobKind kind = em.find(JobRun.class, id).getKind();
      int left = free.computeIfAbsent(kind, this::free);
      if (left > 0) {
        begin.add(id);
        free.put(kind, left - 1);
      }
    }
    return begin;
  }

  /** How many more runs of a kind may work now. */
  private int free(JobKind kind) {
    if (kind.most() == Integer.MAX_VALUE) {
      return Integer.MAX_VALUE;
    }
    Object working =
        em.createNativeQuery(
                "select count(*) from job_run where kind = ?1 and state in ('RUNNING', 'INTERRUPTED')")
            .setParameter(1, kind.name())
            .getSingleResult();
    return kind.most() - ((Number) working).intValue();
  }

  /** The runs in a state, oldest first, at most a hundred; without those that wait their turn. */
  @Needs(Right.SYSTEM_PREPARE)
  public List<Long> inState(JobState state) {
    List<?> ids =
        em.createNativeQuery(
                """
                select r.id from job_run r
                where r.state = ?1 and r.state in ('QUEUED', 'RUNNING', 'INTERRUPTED')
                  and not (r.state = 'QUEUED' and r.kind = any (string_to_array(?2, ','))
                    and exists (select from job_run o where o.kind = r.kind and o.id <> r.id
                      and (o.state in ('RUNNING', 'INTERRUPTED') or o.state = 'QUEUED' and o.id < r.id)))
                order by r.id limit 100
                """)
            .setParameter(1, state.name())
            .setParameter(
                2,
                Arrays.stream(JobKind.values())
                    .filter(JobKind::inTurn)
                    .map(JobKind::name)
                    .collect(Collectors.joining(",")))
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
    if (queue.waits(run)) {
      return Optional.empty();
    }
    JobProgress progress = em.find(JobProgress.class, id);
    if (run.getState() == JobState.INTERRUPTED) {
      if (run.getAttempts() >= ATTEMPTS_MAX && progress.getDone() <= run.doneAtRestart()) {
        run.failForGood(today.now());
        run.say("job.result.interrupted", List.of());
        return Optional.empty();
      }
      run.countAttempt(progress.getDone());
    } else if (run.resumable()) {
      run.countResumed();
    } else if (run.getState() != JobState.QUEUED || full(run.getKind())) {
      return Optional.empty();
    }
    run.begin(node, today.now());
    progress.beat(today.now());
    trail.started(run, progress);
    return Optional.of(run);
  }

  /** True if no further run of the kind may work; whoever asks at the same instant waits here. */
  private boolean full(JobKind kind) {
    if (kind.most() == Integer.MAX_VALUE) {
      return false;
    }
    em.createNativeQuery("select pg_advisory_xact_lock(?1, ?2)")
        .setParameter(1, JobClock.class.getName().hashCode())
        .setParameter(2, kind.ordinal())
        .getResultList();
    return free(kind) <= 0;
  }

  /**
   * A server is shut down as planned: its runs are to stop at the end of their step and to go on by
   * themselves in its next life, or on another server (BAT-007).
   *
   * @return the executions of the batch runtime that are to stop
   */
  @Needs(Right.SYSTEM)
  public List<Long> suspend(List<Long> runs) {
    List<Long> executions = new ArrayList<>();
    for (long id : runs) {
      JobRun run = em.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE);
      if (run != null && run.getState() == JobState.RUNNING) {
        run.suspend();
        if (run.getExecutionId() != null) {
          executions.add(run.getExecutionId());
        }
      }
    }
    callers.count(executions.size());
    return executions;
  }

  /**
   * Runs whose turn to go on by themselves has come: interrupted ones at once the first time, then
   * ten minutes apart; those that stopped with an earlier life of a server unless another run of
   * the kind has begun meanwhile.
   */
  @Needs(Right.SYSTEM_PREPARE)
  public List<Long> toResume(String node) {
    List<?> ids =
        em.createNativeQuery(
                """
                select r.id from job_run r join job_progress p on p.run_id = r.id
                where r.state = 'INTERRUPTED'
                    and (r.attempts = 0 or p.done > r.done_at_restart or p.heartbeat_at < ?1)
                  or r.state = 'STOPPED' and r.resume and r.node <> ?2
                    and not (r.alone and exists (select from job_run o where o.kind = r.kind
                               and o.state in ('QUEUED', 'RUNNING', 'INTERRUPTED')))
                order by r.id limit 100
                """)
            .setParameter(1, today.now().minus(BETWEEN_ATTEMPTS))
            .setParameter(2, node)
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
    for (Object each : ids) {
      long id = ((Number) each).longValue();
      em.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE).interrupted();
      trail.ended(id, JobState.INTERRUPTED, em.find(JobProgress.class, id).getHeartbeatAt());
    }
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
