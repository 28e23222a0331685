package cn.bangfu.batch.quickreport;

import cn.bangfu.batch.kit.RunReport;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.quick.QuickDesk;
import cn.bangfu.quick.QuickDesk.Progress;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** Moves the records of one order, tells how far it is, and stops between two portions. */
@Named
@Dependent
public class QuickReporter extends AbstractBatchlet {

  private static final String MOVED = "MOVED";
  private static final String STOPPED = "STOPPED";

  @Inject @BatchProperty String order;
  @Inject QuickDesk desk;
  @Inject SystemCalls system;
  @Inject RunReport report;

  private volatile boolean stopping;

  @Override
  public String process() {
    long id = Long.parseLong(Objects.requireNonNull(order, "The job parameter order is missing"));
    Progress progress;
    do {
      if (stopping) {
        return STOPPED;
      }
      progress = system.call(() -> desk.step(id));
      report.progress(progress.done(), progress.refused(), null);
    } while (!progress.over());
    report.say(
        "quick.done",
        List.of(Integer.toString(progress.done()), Integer.toString(progress.refused())));
    return MOVED;
  }

  @Override
  public void stop() {
    stopping = true;
  }
}
