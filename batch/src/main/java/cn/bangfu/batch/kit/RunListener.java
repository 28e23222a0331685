package cn.bangfu.batch.kit;

import cn.bangfu.job.JobDesk;
import cn.bangfu.job.JobState;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Keeps the state of the run true; stands in the description of every job. */
@Named
@Dependent
public class RunListener implements JobListener {

  @Inject JobContext job;
  @Inject JobDesk desk;
  @Inject SystemCalls system;
  @Inject RunReport report;
  @Inject LiveRuns live;

  @Override
  public void beforeJob() {
    long run = report.run();
    live.began(run);
    system.run(() -> desk.executing(run, job.getExecutionId()));
  }

  @Override
  public void afterJob() {
    long run = report.run();
    JobState how = how(job.getBatchStatus());
    system.run(() -> desk.ended(run, how));
    live.ended(run);
  }

  /** At this moment a job that will be complete still counts as started. */
  private static JobState how(BatchStatus status) {
    return switch (status) {
      case STOPPING, STOPPED -> JobState.STOPPED;
      case FAILED, ABANDONED -> JobState.FAILED;
      default -> JobState.DONE;
    };
  }
}
