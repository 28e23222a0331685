package cn.bangfu.job;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the 系统管理员 does with jobs: all runs with counts, schedules, stop and restart, never data of
 * the trade (USR-090, BAT-014, BAT-016 to BAT-019).
 */
@Stateless
public class JobOperation {

  private static final String RUN = "JOB_RUN";
  private static final String SCHEDULE = "JOB_SCHEDULE";
  private static final int PAGE_MAX = 200;
  private static final int REASON_MAX = 200;

  /** The window of bulk exports lies between 22:00 and 07:00 and is four hours long. */
  private static final LocalTime EXPORT_EARLIEST = LocalTime.of(22, 0);

  private static final LocalTime EXPORT_LATEST = LocalTime.of(3, 0);

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject JobQueue queue;
  @Inject JobsOff off;
  @Inject Event<JobDropped> dropped;

  @Needs(Right.JOB_VIEW)
  public List<JobRow> page(RunFilter filter, int offset, int size) {
    return filter
        .in(em.createNamedQuery("JobRun.found", JobRow.class))
        .setFirstResult(Math.max(0, offset))
        .setMaxResults(Math.min(size, PAGE_MAX))
        .getResultList();
  }

  @Needs(Right.JOB_VIEW)
  public long count(RunFilter filter) {
    return filter.in(em.createNamedQuery("JobRun.foundCount", Long.class)).getSingleResult();
  }

  /** How many runs failed, or left items out, that nobody has looked at (BAT-013). */
  @Needs(Right.JOB_VIEW)
  public long unseen() {
    return ((Number)
            em.createNativeQuery(
                    """
                    select count(*) from job_run
                    where state in ('FAILED', 'DONE_WITH_ERRORS') and not seen
                    """)
                .getSingleResult())
        .longValue();
  }

  @Needs(Right.JOB_VIEW)
  public List<JobSchedule> schedules() {
    return em.createNamedQuery("JobSchedule.all", JobSchedule.class).getResultList();
  }

  @Needs(Right.JOB_OPERATE)
  public void stop(long run) {
    lock(run).stop();
  }

  @Needs(Right.JOB_OPERATE)
  public void restart(long run) {
    lock(run).restart(JobTrigger.MANUAL);
  }

  @Needs(Right.JOB_OPERATE)
  public void cancel(long run) {
    JobRun taken = lock(run);
    taken.cancel(today.now());
    dropped.fire(taken.dropped());
  }

  @Needs(Right.JOB_OPERATE)
  public void giveUp(long run) {
    JobRun taken = lock(run);
    taken.giveUp(today.now());
    dropped.fire(taken.dropped());
  }

  @Needs(Right.JOB_OPERATE)
  public void markSeen(long run) {
    lock(run).markSeen();
  }

  /** Starts a scheduled job by hand; its key gets a serial number (BAT-002, BAT-019). */
  @Needs(Right.JOB_OPERATE)
  public long runNow(JobKind kind) {
    if (!kind.scheduled()) {
      throw new BusinessException(JobProblem.NOT_SCHEDULED);
    }
    if (!em.find(JobSchedule.class, kind).isEnabled()) {
      throw new BusinessException(JobProblem.NOT_ENABLED);
    }
    if (off.has(kind)) {
      throw new BusinessException(JobProblem.MODULE_OFF);
    }
    LocalDate day = today.today();
    long serial =
        ((Number)
                    em.createNativeQuery(
                            """
                            select count(*) from job_run
                            where kind = ?1 and business_date = ?2 and trigger = 'MANUAL'
                            """)
                        .setParameter(1, kind.name())
                        .setParameter(2, day)
                        .getSingleResult())
                .longValue()
            + 1;
    long run =
        queue.queue(new NewRun(kind, day + "#" + serial, true, null, Map.of()), JobTrigger.MANUAL);
    callers.about(RUN, run, null);
    return run;
  }

  /** Sets a schedule's time and whether it rests, with a reason (BAT-014). */
  @Needs(Right.JOB_OPERATE)
  public void change(JobKind kind, LocalTime time, boolean paused, String reason) {
    String why = reason == null ? "" : reason.strip();
    List<Violation> wrong = new ArrayList<>();
    if (time == null) {
      wrong.add(Violation.of("time", JobProblem.TIME));
    }
    if (kind == JobKind.ARCHIVE_EXPORT
        && time != null
        && time.isAfter(EXPORT_LATEST)
        && time.isBefore(EXPORT_EARLIEST)) {
      wrong.add(Violation.of("time", JobProblem.EXPORT_WINDOW, EXPORT_EARLIEST, EXPORT_LATEST));
    }
    if (why.isEmpty() || why.length() > REASON_MAX) {
      wrong.add(Violation.of("reason", JobProblem.REASON));
    }
    Violations.throwIfAny(wrong);
    JobSchedule schedule = em.find(JobSchedule.class, kind, LockModeType.PESSIMISTIC_WRITE);
    callers.about(SCHEDULE, kind, null);
    callers.changed(
        "startTime: %s -> %s; paused: %s -> %s; reason: %s"
            .formatted(schedule.getStartTime(), time, schedule.isPaused(), paused, why));
    schedule.change(time, paused, why, callers.known().name(), today.now());
  }

  private JobRun lock(long run) {
    callers.about(RUN, run, null);
    return em.find(JobRun.class, run, LockModeType.PESSIMISTIC_WRITE);
  }
}
