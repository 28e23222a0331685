package cn.bangfu.batch.kit;

import cn.bangfu.job.JobDesk;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.LockProblem;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Handles the numbers of a chunk one by one, each by a service call with a transaction of its own.
 * A refusal for a reason of the trade, or because somebody has the record in hand, is kept for
 * people to read and the run goes on, up to {@link JobDesk#REFUSALS_MAX} of them (BAT-004);
 * anything else fails the job.
 */
public abstract class OneByOneWriter extends AbstractItemWriter {

  private static final Logger LOG = System.getLogger(OneByOneWriter.class.getName());

  @Inject JobContext job;
  @Inject StepContext step;
  @Inject RunReport report;

  /** Handles one item. */
  protected abstract void handle(long number);

  @Override
  public void writeItems(List<Object> items) {
    Counts counts = (Counts) step.getPersistentUserData();
    if (counts == null) {
      counts = Counts.NONE;
    }
    for (Object item : items) {
      counts = one((Long) item) ? counts.plusDone() : counts.plusRefused();
    }
    step.setPersistentUserData(counts);
    step.setExitStatus(counts.toString());
    report.progress(counts.done(), counts.refused(), null);
    if (counts.refused() > JobDesk.REFUSALS_MAX) {
      throw new IllegalStateException("More than " + JobDesk.REFUSALS_MAX + " items are refused");
    }
  }

  private boolean one(long number) {
    try {
      handle(number);
      return true;
    } catch (BusinessException refusal) {
      refuse(number, refusal);
      return false;
    } catch (RuntimeException failure) {
      if (!LockProblem.causes(failure)) {
        throw failure;
      }
      refuse(number, new BusinessException(LockProblem.BUSY));
      return false;
    }
  }

  private void refuse(long number, BusinessException refusal) {
    LOG.log(
        Level.WARNING,
        "job {0} execution {1}: item {2} refused {3} {4}",
        job.getJobName(),
        Long.toString(job.getExecutionId()),
        Long.toString(number),
        refusal.code(),
        refusal.problem().key());
    report.refused(Long.toString(number), refusal);
  }
}
