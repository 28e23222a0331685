package cn.bangfu.job;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the 系统管理员 sees besides the list: how things stand on the whole, and a run with all it went
 * through; numbers only, never data of the trade (BAT-020, BAT-021, USR-098).
 */
@Stateless
public class JobOverview {

  private static final String LAST_DAY =
      "select state, count(*) from job_run where queued_at >= ?1 group by state";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject RunLists lists;
  @Inject JobsOff off;
  @Inject ExportControl exports;

  /** A job that starts by itself, and when next; null while it rests. */
  public record Next(JobKind kind, OffsetDateTime at) implements Serializable {}

  /** How many runs of the last 24 hours are in each state; states without runs are left out. */
  @Needs(Right.JOB_VIEW)
  public Map<JobState, Long> lastDay() {
    Map<JobState, Long> counts = new EnumMap<>(JobState.class);
    for (Object each :
        em.createNativeQuery(LAST_DAY).setParameter(1, today.now().minusDays(1)).getResultList()) {
      Object[] row = (Object[]) each;
      counts.put(JobState.valueOf((String) row[0]), ((Number) row[1]).longValue());
    }
    return counts;
  }

  /** When each job starts next by itself, in the time of Asia/Shanghai. */
  @Needs(Right.JOB_VIEW)
  public List<Next> next() {
    LocalDateTime now = today.now().atZoneSameInstant(Today.ZONE).toLocalDateTime();
    return em.createNamedQuery("JobSchedule.all", JobSchedule.class).getResultList().stream()
        .map(
            schedule ->
                new Next(
                    schedule.getKind(),
                    off.has(schedule.getKind()) ? null : moment(schedule.next(now))))
        .toList();
  }

  private static OffsetDateTime moment(LocalDateTime at) {
    return at == null ? null : at.atZone(Today.ZONE).toOffsetDateTime();
  }

  /** Room for files. */
  @Needs(Right.JOB_VIEW)
  public DiskSpace disk() {
    return DiskSpace.ofServer();
  }

  /** A run with all it went through. */
  @Needs(Right.JOB_VIEW)
  public RunDetail detail(long run) {
    get(run);
    return lists.detail(run);
  }

  /** What a run left out: numbers and kinds of reasons, not the reasons, which name data. */
  @Needs(Right.JOB_VIEW)
  public List<Refusal> refusals(long run, int offset, int size) {
    return lists.refusals(run, offset, size).stream()
        .map(one -> new Refusal(one.item(), one.kind(), one.reasonKey(), one.at()))
        .toList();
  }

  @Needs(Right.JOB_VIEW)
  public long refusalCount(long run) {
    return lists.refusalCount(run);
  }

  /** The same as a file or on paper. */
  @Needs(Right.JOB_NUMBERS_EXPORT)
  public Exported export(long run, ExportOrder order) {
    JobRun shown = get(run);
    callers.about("JOB_RUN", run, null);
    return exports.make(
        null,
        order,
        lists.conditions(shown),
        () -> lists.refusalCount(run),
        lists.sheet(run, Refusal::kind));
  }

  private JobRun get(long run) {
    JobRun found = em.find(JobRun.class, run);
    if (found == null) {
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return found;
  }
}
