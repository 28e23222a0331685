package cn.bangfu.archive.conversion;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobQueue;
import cn.bangfu.job.NewRun;
import cn.bangfu.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;

/** What the operator of the platform does with the conversion: he sees counts only (USR-090). */
@Stateless
public class ConversionOperation {

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject JobQueue queue;

  /** Asks for a report of what would be converted. */
  @Needs(Right.JOB_OPERATE)
  public long dryRun(ConversionStepKind step) {
    return ask(step, true);
  }

  /** Starts a step of the conversion, once its newest dry run is confirmed. */
  @Needs(Right.JOB_OPERATE)
  public long start(ConversionStepKind step) {
    boolean confirmed =
        em.createNamedQuery("ConversionRun.all", ConversionRun.class)
            .getResultStream()
            .filter(run -> run.isDry() && run.getStep() == step)
            .findFirst()
            .filter(run -> run.getConfirmedAt() != null)
            .isPresent();
    if (!confirmed) {
      throw new BusinessException(ConversionProblem.NOT_CONFIRMED);
    }
    return ask(step, false);
  }

  private long ask(ConversionStepKind step, boolean dry) {
    int serial = em.createNamedQuery("ConversionRun.all").getResultList().size() + 1;
    long run =
        queue.request(
            new NewRun(JobKind.UPGRADE_CONVERSION, step + "#" + serial, true, null, Map.of()));
    em.persist(new ConversionRun(run, step, dry));
    callers.about("JOB_RUN", run, null);
    return run;
  }
}
