package cn.bangfu.job;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * What the work tells about itself. Every call is a transaction of its own, so that it is seen at
 * once and stays whatever becomes of the work (BAT-003, BAT-005).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // seen at once, whatever happens
public class JobDesk {

  /** So many refused items end a run (BAT-004). */
  public static final int REFUSALS_MAX = 1_000;

  private static final int REASON_MAX = 500;
  private static final int TECHNICAL_MAX = 1_000;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject RunTrail trail;
  @Inject Event<RunEnded> ended;

  /** The batch runtime has given the run this number. */
  @Needs(Right.SYSTEM)
  public void executing(long id, long execution) {
    JobRun run = em.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE);
    callers.about("JOB_RUN", id, run.getUnionId());
    run.executedAs(execution);
  }

  /** Signs of life of the runs of this server. */
  @Needs(Right.SYSTEM_PREPARE)
  public void alive(List<Long> runs) {
    for (long run : runs) {
      em.createNativeQuery("update job_progress set heartbeat_at = ?1 where run_id = ?2")
          .setParameter(1, today.now())
          .setParameter(2, run)
          .executeUpdate();
    }
  }

  /**
   * How far a run is.
   *
   * @param total number of items, or null to leave it as it is
   */
  @Needs(Right.SYSTEM_PREPARE)
  public void progress(long run, int done, int failed, Integer total) {
    em.createNativeQuery(
            """
            update job_progress
            set done = ?1, failed = ?2, total = coalesce(cast(?3 as integer), total), heartbeat_at = ?4
            where run_id = ?5
            """)
        .setParameter(1, done)
        .setParameter(2, failed)
        .setParameter(3, total == null ? null : total.toString())
        .setParameter(4, today.now())
        .setParameter(5, run)
        .executeUpdate();
    trail.progress(run, done, failed);
  }

  /** A step of the job's description begins, which has no name of its own for people (BAT-020). */
  @Needs(Right.SYSTEM_PREPARE)
  public void stepBegins(long run) {
    trail.step(run, Texts.keyOf(em.find(JobRun.class, run).getKind()));
  }

  /** Which part of its work a run has begun, by its text key. */
  @Needs(Right.SYSTEM_PREPARE)
  public void step(long run, String textKey) {
    em.createNativeQuery("update job_progress set step = ?1, heartbeat_at = ?2 where run_id = ?3")
        .setParameter(1, textKey)
        .setParameter(2, today.now())
        .setParameter(3, run)
        .executeUpdate();
    trail.step(run, textKey);
  }

  /**
   * Keeps an item that was refused, once.
   *
   * @param reasonKey text key of the reason, which the operator reads in place of the reason: it
   *     names nobody
   */
  @Needs(Right.SYSTEM_PREPARE)
  public void refused(long run, String item, String reasonKey, String reason) {
    em.createNativeQuery(
            """
            insert into job_refusal (run_id, item, reason, at, reason_key)
            values (?1, ?2, ?3, ?4, ?5)
            on conflict do nothing
            """)
        .setParameter(5, reasonKey)
        .setParameter(1, run)
        .setParameter(2, item)
        .setParameter(3, shortened(reason, REASON_MAX))
        .setParameter(4, today.now())
        .executeUpdate();
  }

  /** What people shall read about the end of a run. */
  @Needs(Right.SYSTEM_PREPARE)
  public void say(long run, String textKey, List<String> values) {
    em.find(JobRun.class, run, LockModeType.PESSIMISTIC_WRITE).say(textKey, values);
  }

  /**
   * The error that ends a run: its code, and the sentence if there is one for people.
   *
   * @param technical place and kinds of the error, for the operator, without data; may be null
   */
  @Needs(Right.SYSTEM_PREPARE)
  public void failure(long run, String code, String sentence, String technical) {
    JobRun failed = em.find(JobRun.class, run, LockModeType.PESSIMISTIC_WRITE);
    failed.failedUnder(code, shortened(technical, TECHNICAL_MAX));
    JobProgress progress = em.find(JobProgress.class, run);
    String total = progress.getTotal() == null ? "-" : progress.getTotal().toString();
    failed.say("job.result.failed", List.of(sentence, Integer.toString(progress.getDone()), total));
  }

  /** The run ended; with items left out it is done with errors. */
  @Needs(Right.SYSTEM)
  public void ended(long id, JobState how) {
    JobRun run = em.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (run.getState() == JobState.WAITING) {
      trail.ended(id, JobState.WAITING, today.now());
      return; // it has not ended for people
    }
    JobProgress progress = em.find(JobProgress.class, id);
    boolean errors = how == JobState.DONE && progress.getFailed() > 0;
    run.end(errors ? JobState.DONE_WITH_ERRORS : how, today.now());
    if (how == JobState.DONE && run.getResultKey() == null) {
      run.say(
          "job.result.done",
          List.of(Integer.toString(progress.getDone()), Integer.toString(progress.getFailed())));
    }
    trail.ended(id, run.getState(), today.now());
    callers.about("JOB_RUN", id, run.getUnionId());
    callers.count(progress.getDone());
    callers.changed("state: " + run.getState());
    if (run.getTrigger() == JobTrigger.REQUESTED && run.getRequestedById() != null) {
      ended.fire(
          new RunEnded(
              id, run.getKind(), run.getRequestedById(), run.getState(), progress.getDone()));
    }
  }

  private static String shortened(String text, int max) {
    return text == null || text.length() <= max ? text : text.substring(0, max);
  }
}
