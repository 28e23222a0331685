package cn.bangfu.batch.upgradeconversion;

import cn.bangfu.archive.conversion.ConversionDesk;
import cn.bangfu.archive.conversion.ConversionDesk.Progress;
import cn.bangfu.batch.kit.PortionBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Converts portion by portion, tells how far it is, and stops between two portions. */
@Named
@Dependent
public class ConversionRunner extends PortionBatchlet {

  @Inject ConversionDesk desk;

  @Override
  protected void work() {
    long run = report.run();
    Progress progress;
    do {
      if (stopping()) {
        return;
      }
      progress = system.call(() -> desk.step(run));
      report.progress(progress.converted() + progress.refused(), 0, null);
    } while (!progress.over());
    report.say(
        "archive.conversion.done",
        List.of(Integer.toString(progress.converted()), Integer.toString(progress.refused())));
  }
}
