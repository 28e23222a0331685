package cn.bangfu.archive.idle;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.job.JobDecisions;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobRun;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * What the night job calls, again and again, each call a transaction: first the archives are
 * written down, then worked off, then unions are told (BAT-046 to BAT-062).
 */
@Stateless
public class IdleDesk {

  /** So many archives are changed in one transaction. */
  static final int PORTION = 200;

  private static final int TOLD_AT_ONCE = 50;

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject IdleJudge judge;
  @Inject IdleWork work;
  @Inject IdleNotices notices;
  @Inject JobDecisions decisions;

  /**
   * How far a run is.
   *
   * @param over nothing is left to do, or nothing may be done before a person has confirmed
   */
  public record Progress(int done, int leftOut, int total, boolean over) {}

  /** Does the next part of a run. */
  @Needs(Right.SYSTEM)
  public Progress step(long number) {
    IdleRun run = em.find(IdleRun.class, number, LockModeType.PESSIMISTIC_WRITE);
    if (run == null) {
      run = scheduled(number);
    }
    boolean over = run.isFinished() || !goOn(run);
    int[] counts = judge.progress(run);
    return new Progress(counts[0], counts[1], counts[2], over);
  }

  /** A run that nobody asked for: the business date is that of the job. */
  private IdleRun scheduled(long number) {
    IdleRun run = new IdleRun(number, em.find(JobRun.class, number).getBusinessDate(), false);
    em.persist(run);
    em.flush();
    return run;
  }

  /** False when the run is at an end or waits. */
  private boolean goOn(IdleRun run) {
    if (!run.isJudged()) {
      return begin(run);
    }
    if (work.next(run, PORTION)) {
      return true;
    }
    // cancelling has cleared what was read
    IdleRun now = em.find(IdleRun.class, run.getRunId());
    if (!now.isNoticed()) {
      judge.sumUp(now);
      notices.prepare(now);
      now.noticed(today.now());
      return true;
    }
    if (notices.tell(now, TOLD_AT_ONCE)) {
      return true;
    }
    now.finish(today.now());
    return false;
  }

  private boolean begin(IdleRun run) {
    if (!run.isDry()) {
      decisions.giveUpWaiting(JobKind.ARCHIVE_IDLE);
    }
    judge.judge(run);
    run.judged(today.now());
    if (run.isDry()) {
      judge.sumUp(run);
      run.finish(today.now());
      return false;
    }
    if (judge.beyond(run, em.find(IdleSetting.class, IdleSetting.ONLY))) {
      judge.sumUp(run);
      decisions.hold(run.getRunId());
      notices.askToConfirm(run, national());
      return false;
    }
    return true;
  }

  private long national() {
    return ((Number)
            em.createNativeQuery("select id from union_org where parent_id is null")
                .getSingleResult())
        .longValue();
  }
}
