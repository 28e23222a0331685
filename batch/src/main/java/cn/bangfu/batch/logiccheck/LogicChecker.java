package cn.bangfu.batch.logiccheck;

import cn.bangfu.archive.logic.LogicRun;
import cn.bangfu.batch.kit.PortionBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** Checks the archives of one order until there are no more, or the run is to stop. */
@Named
@Dependent
public class LogicChecker extends PortionBatchlet {

  @Inject @BatchProperty String check;
  @Inject LogicRun logic;

  @Override
  protected void work() {
    long id = Long.parseLong(Objects.requireNonNull(check, "The job parameter check is missing"));
    int done = 0;
    int portion;
    do {
      if (stopping()) {
        return;
      }
      portion = system.call(() -> logic.step(id));
      done += portion;
      report.progress(done, 0, null);
    } while (portion > 0);
    report.say("archive.logic.finished", List.of(Integer.toString(done)));
  }
}
