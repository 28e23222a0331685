package cn.bangfu.batch.kit;

import cn.bangfu.job.JobClock;
import cn.bangfu.job.JobDesk;
import cn.bangfu.job.JobRun;
import cn.bangfu.job.JobState;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import jakarta.batch.operations.JobExecutionAlreadyCompleteException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/**
 * Drives the server's batch runtime: takes runs out of the queue, lets interrupted ones go on and
 * stops what shall stop. After a crash the runtime believes for ever that an execution is started;
 * it restarts it all the same, behind its last checkpoint, if it is given the old parameters again.
 * It answers only to the module that started a run, and only outside transactions.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the runtime keeps its own
public class Engine {

  private static final Logger LOG = System.getLogger(Engine.class.getName());

  /** So long a step may take to come to its end (BAT-006). */
  private static final Duration STOPPING = Duration.ofSeconds(30);

  @Inject JobClock clock;
  @Inject JobDesk desk;
  @Inject SystemCalls system;
  @Inject LiveRuns live;

  /** What can be done at once: begin what is queued, stop what shall stop. */
  public void work() {
    if (live.closing()) {
      return;
    }
    system.call(clock::toBegin).forEach(this::begin);
    system
        .call(() -> clock.toStop(live.node()))
        .forEach(execution -> Guarded.run("stopping a job", () -> stop(execution)));
  }

  /** What happens now and then: schedules, signs of life, runs whose server is gone. */
  public void watch() {
    List<Long> mine = live.all();
    if (!mine.isEmpty()) {
      system.run(() -> desk.alive(mine));
    }
    if (live.closing()) {
      return;
    }
    if (system.call(() -> clock.anythingDead(live.server(), live.node()))) {
      int found = system.call(() -> clock.interruptDead(live.server(), live.node()));
      LOG.log(Level.WARNING, "{0} runs were interrupted", found);
    }
    system.call(() -> clock.toResume(live.node())).forEach(this::begin);
    if (system.call(clock::anythingDue)) {
      system.call(clock::queueDue);
    }
  }

  /**
   * The server is shut down as planned: what works here stops at the end of its step and goes on by
   * itself later (BAT-007). Waits for it, but not for ever: what does not come to an end is found
   * as interrupted.
   */
  public void shutDown() {
    live.close();
    List<Long> mine = live.all();
    if (mine.isEmpty()) {
      return;
    }
    system
        .call(() -> clock.suspend(mine))
        .forEach(execution -> Guarded.run("stopping a job", () -> stop(execution)));
    live.awaitNone(STOPPING);
    LOG.log(Level.INFO, "{0} runs were stopped with the server", mine.size());
  }

  private void begin(long run) {
    system
        .call(() -> clock.begin(run, live.node()))
        .ifPresent(
            begun -> {
              if (!Guarded.run("starting run " + run, () -> execute(begun))) {
                failed(run);
              }
            });
  }

  private void execute(JobRun run) {
    Properties given = new Properties();
    given.putAll(run.parameters());
    JobOperator operator = BatchRuntime.getJobOperator();
    if (run.getExecutionId() == null) {
      operator.start(run.getKind().jobName(), given);
      return;
    }
    try {
      operator.restart(run.getExecutionId(), given);
    } catch (JobExecutionAlreadyCompleteException complete) {
      // the server died between the end of the work and telling so
      system.run(() -> desk.ended(run.getId(), JobState.DONE));
    }
  }

  private void failed(long run) {
    system.run(
        () ->
            desk.failure(
                run, BusinessException.newCode(), Texts.get("job.result.unexpected"), "start"));
    system.run(() -> desk.ended(run, JobState.FAILED));
  }

  private static void stop(long execution) {
    try {
      BatchRuntime.getJobOperator().stop(execution);
    } catch (JobExecutionNotRunningException over) {
      // it ended meanwhile
    }
  }
}
