package cn.bangfu.batch.upgradeconversion;

import cn.bangfu.archive.conversion.ConversionDesk;
import cn.bangfu.archive.conversion.ConversionDesk.Progress;
import cn.bangfu.batch.kit.RunReport;
import cn.bangfu.batch.kit.SystemCalls;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Converts portion by portion, tells how far it is, and stops between two portions. */
@Named
@Dependent
public class ConversionRunner extends AbstractBatchlet {

  private static final String DONE = "DONE";
  private static final String STOPPED = "STOPPED";

  @Inject ConversionDesk desk;
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
      report.progress(progress.converted() + progress.refused(), 0, null);
    } while (!progress.over());
    report.say(
        "archive.conversion.done",
        List.of(Integer.toString(progress.converted()), Integer.toString(progress.refused())));
    return DONE;
  }

  @Override
  public void stop() {
    stopping = true;
  }
}
