package cn.bangfu.archive.idle;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.job.JobDecisions;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobQueue;
import cn.bangfu.job.NewRun;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the administrator of the national union decides about the rule (BAT-060 to BAT-062). */
@Stateless
public class IdleDecisions {

  /** So long a dry run lets the job be switched on. */
  static final int DRY_RUN_DAYS = 7;

  private static final int PERCENT_MAX = 100;
  private static final int NUMBER_MAX = 1_000_000;

  private static final String DRY_RUN_SINCE =
      """
      select exists (select from archive_idle_run r where r.dry and r.finished_at >= ?1)
      """;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject JobQueue queue;
  @Inject JobDecisions decisions;

  /** Asks for a report of what a run of this day would do; returns the number of the run. */
  @Needs(Right.ARCHIVE_IDLE_DECIDE)
  public long dryRun(LocalDate day) {
    LocalDate from = today.today();
    LocalDate to = from.plusYears(1);
    if (day == null || day.isBefore(from) || day.isAfter(to)) {
      throw new Violations(List.of(Violation.of("day", IdleProblem.DRY_RUN_DAY, from, to)));
    }
    long run =
        queue.request(
            new NewRun(
                JobKind.ARCHIVE_IDLE, "dry " + day + " " + today.now(), true, null, Map.of()));
    em.persist(new IdleRun(run, day, true));
    callers.about("JOB_RUN", run, null);
    return run;
  }

  /** Switches the job on; only after a dry run of the last days. */
  @Needs(Right.ARCHIVE_IDLE_DECIDE)
  public void enable() {
    boolean tried =
        (Boolean)
            em.createNativeQuery(DRY_RUN_SINCE)
                .setParameter(1, today.now().minusDays(DRY_RUN_DAYS))
                .getSingleResult();
    if (!tried) {
      throw new BusinessException(IdleProblem.NO_DRY_RUN, DRY_RUN_DAYS);
    }
    decisions.enable(JobKind.ARCHIVE_IDLE, true);
    callers.changed("enabled: true");
  }

  @Needs(Right.ARCHIVE_IDLE_DECIDE)
  public void disable() {
    decisions.enable(JobKind.ARCHIVE_IDLE, false);
    callers.changed("enabled: false");
  }

  /**
   * Sets above how much of a province a run waits.
   *
   * @param version of the thresholds that were shown
   */
  @Needs(Right.ARCHIVE_IDLE_DECIDE)
  public void threshold(Integer percent, Integer number, int version) {
    List<Violation> wrong = new ArrayList<>();
    if (percent == null || percent < 0 || percent > PERCENT_MAX) {
      wrong.add(Violation.of("percent", IdleProblem.PERCENT));
    }
    if (number == null || number < 0 || number > NUMBER_MAX) {
      wrong.add(Violation.of("number", IdleProblem.NUMBER));
    }
    Violations.throwIfAny(wrong);
    IdleSetting setting =
        em.find(IdleSetting.class, IdleSetting.ONLY, LockModeType.PESSIMISTIC_WRITE);
    if (setting.getVersion() != version) {
      throw new BusinessException(IdleProblem.STALE);
    }
    callers.changed(
        "percent: %d -> %d; number: %d -> %d"
            .formatted(setting.getMaxPercent(), percent, setting.getMaxArchives(), number));
    setting.change(percent, number, callers.known().name(), today.now());
  }

  /** Lets a run that waits do what it has counted; every archive is judged anew. */
  @Needs(Right.ARCHIVE_IDLE_DECIDE)
  public void confirm(long run) {
    decisions.confirm(run);
    em.find(IdleRun.class, run, LockModeType.PESSIMISTIC_WRITE).confirm();
  }

  @Needs(Right.ARCHIVE_IDLE_DECIDE)
  public void giveUp(long run) {
    decisions.giveUp(run);
  }
}
