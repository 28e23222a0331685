package cn.bangfu.batch.archiveidle;

import cn.bangfu.archive.idle.IdleDesk;
import cn.bangfu.archive.idle.IdleDesk.Progress;
import cn.bangfu.batch.kit.RunReport;
import cn.bangfu.batch.kit.SystemCalls;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Carries a run on, tells how far it is, and stops between two portions. */
@Named
@Dependent
public class IdleRunner extends AbstractBatchlet {

  private static final String DONE = "DONE";
  private static final String STOPPED = "STOPPED";

  @Inject IdleDesk desk;
  @Inject SystemCalls system;
  @Inject RunReport report;

  private volatile boolean stopping;

  @Override
  public String process() {
    long run = report.run();
    Progress progress;
    do {
      if (stopping) {
        return STOPPED;
      }
      progress = system.call(() -> desk.step(run));
      report.progress(progress.done(), 0, progress.total());
    } while (!progress.over());
    if (progress.done() + progress.leftOut() == progress.total()) {
      report.say(
          "archive.idle.done",
          List.of(Integer.toString(progress.done()), Integer.toString(progress.leftOut())));
    }
    return DONE;
  }

  @Override
  public void stop() {
    stopping = true;
  }
}
