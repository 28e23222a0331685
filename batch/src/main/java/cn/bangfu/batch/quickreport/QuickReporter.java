package cn.bangfu.batch.quickreport;

import cn.bangfu.batch.kit.PortionBatchlet;
import cn.bangfu.quick.QuickDesk;
import cn.bangfu.quick.QuickDesk.Progress;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** Moves the records of one order, tells how far it is, and stops between two portions. */
@Named
@Dependent
public class QuickReporter extends PortionBatchlet {

  @Inject @BatchProperty String order;
  @Inject QuickDesk desk;

  @Override
  protected void work() {
    long id = Long.parseLong(Objects.requireNonNull(order, "The job parameter order is missing"));
    Progress progress;
    do {
      if (stopping()) {
        return;
      }
      progress = system.call(() -> desk.step(id));
      report.progress(progress.done(), progress.refused(), null);
    } while (!progress.over());
    report.say(
        "quick.done",
        List.of(Integer.toString(progress.done()), Integer.toString(progress.refused())));
  }
}
