package cn.bangfu.batch.archiveidle;

import cn.bangfu.archive.idle.IdleDesk;
import cn.bangfu.archive.idle.IdleDesk.Progress;
import cn.bangfu.batch.kit.PortionBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Carries a run on, tells how far it is, and stops between two portions. */
@Named
@Dependent
public class IdleRunner extends PortionBatchlet {

  @Inject IdleDesk desk;

  @Override
  protected void work() {
    long run = report.run();
    Progress progress;
    do {
      if (stopping()) {
        return;
      }
      progress = system.call(() -> desk.step(run));
      report.progress(progress.done(), 0, progress.total());
    } while (!progress.over());
    if (progress.done() + progress.leftOut() == progress.total()) {
      report.say(
          "archive.idle.done",
          List.of(Integer.toString(progress.done()), Integer.toString(progress.leftOut())));
    }
  }
}
