package cn.bangfu.job;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AccessProblem;
import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.ExportControl;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.Exported;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * 我的任务: the runs a user asked for; the user administrator sees those of his whole union (BAT-016,
 * BAT-018).
 */
@Stateless
public class Jobs {

  private static final String OBJECT = "JOB_RUN";
  private static final int PAGE_MAX = 200;

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject Today today;
  @Inject RunLists lists;
  @Inject ExportControl exports;
  @Inject Event<JobDropped> dropped;

  /** A page of the runs the caller may see, newest first. */
  @Needs(Right.LOGGED_IN)
  public List<JobRow> page(int offset, int size) {
    Caller me = callers.known();
    var query =
        ofUnion(me)
            ? em.createNamedQuery("JobRun.ofUnion", JobRow.class)
                .setParameter("union", me.unionId())
            : em.createNamedQuery("JobRun.ofUser", JobRow.class).setParameter("user", me.userId());
    return query
        .setFirstResult(Math.max(0, offset))
        .setMaxResults(Math.min(size, PAGE_MAX))
        .getResultList();
  }

  @Needs(Right.LOGGED_IN)
  public long count() {
    Caller me = callers.known();
    var query =
        ofUnion(me)
            ? em.createNamedQuery("JobRun.ofUnionCount", Long.class)
                .setParameter("union", me.unionId())
            : em.createNamedQuery("JobRun.ofUserCount", Long.class)
                .setParameter("user", me.userId());
    return query.getSingleResult();
  }

  /** The items a run left out, in the order in which it came to them. */
  @Needs(Right.LOGGED_IN)
  public List<Refusal> refusals(long run, int offset, int size) {
    visible(em.find(JobRun.class, run), run);
    return lists.refusals(run, offset, size);
  }

  @Needs(Right.LOGGED_IN)
  public long refusalCount(long run) {
    visible(em.find(JobRun.class, run), run);
    return lists.refusalCount(run);
  }

  /** A run with all it went through (BAT-020). */
  @Needs(Right.LOGGED_IN)
  public RunDetail detail(long run) {
    visible(em.find(JobRun.class, run), run);
    return lists.detail(run);
  }

  /** The items a run left out, as a file or on paper. */
  @Needs(Right.JOB_ITEMS_EXPORT)
  public Exported export(long run, ExportOrder order) {
    JobRun shown = visible(em.find(JobRun.class, run), run);
    callers.about(OBJECT, run, shown.getUnionId());
    return exports.make(
        null,
        order,
        lists.conditions(shown),
        () -> lists.refusalCount(run),
        lists.sheet(run, Refusal::reason));
  }

  /** Stops a run at the end of its step. */
  @Needs(Right.JOB_OWN)
  public void stop(long run) {
    own(run).stop();
  }

  /** Takes a run back that has not begun. */
  @Needs(Right.JOB_OWN)
  public void cancel(long run) {
    JobRun taken = own(run);
    taken.cancel(today.now());
    dropped.fire(taken.dropped());
  }

  /** Lets a run go on where it was. */
  @Needs(Right.JOB_OWN)
  public void restart(long run) {
    own(run).restart(JobTrigger.REQUESTED);
  }

  /** The run, locked; stopping and going on is for whoever asked for it. */
  private JobRun own(long id) {
    JobRun run = visible(em.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    callers.about(OBJECT, id, run.getUnionId());
    return run;
  }

  private JobRun visible(JobRun run, long id) {
    Caller me = callers.known();
    boolean mine =
        run != null
            && (ofUnion(me)
                ? Long.valueOf(me.unionId()).equals(run.getUnionId())
                : Long.valueOf(me.userId()).equals(run.getRequestedById()));
    if (!mine) {
      callers.about(OBJECT, id, null);
      throw new AccessDenied(AccessProblem.OUT_OF_SCOPE);
    }
    return run;
  }

  private static boolean ofUnion(Caller me) {
    return me.has(Right.USER_ADMIN_VIEW);
  }
}
