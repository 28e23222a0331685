package cn.bangfu.batch.assistanceimport;

import cn.bangfu.assistance.intake.ImportRun;
import cn.bangfu.assistance.intake.ImportRun.Progress;
import cn.bangfu.batch.kit.PortionBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** Works on the rows of one file, tells how far it is, and stops between two portions. */
@Named
@Dependent
public class AssistanceImporter extends PortionBatchlet {

  @Inject
  @BatchProperty(name = "import")
  String file;

  @Inject @BatchProperty String store;
  @Inject ImportRun run;

  @Override
  protected void work() {
    long id = Long.parseLong(Objects.requireNonNull(file, "The job parameter import is missing"));
    boolean storing = Boolean.parseBoolean(store);
    Progress progress;
    do {
      if (stopping()) {
        return;
      }
      progress = system.call(() -> run.step(id, storing));
      report.progress(progress.done(), progress.failed(), progress.total());
    } while (!progress.over());
    report.say(
        storing ? "assistance.intake.stored" : "assistance.intake.checkedRows",
        List.of(Integer.toString(progress.done()), Integer.toString(progress.failed())));
  }
}
