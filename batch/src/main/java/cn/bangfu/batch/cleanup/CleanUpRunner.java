package cn.bangfu.batch.cleanup;

import cn.bangfu.batch.kit.PortionBatchlet;
import cn.bangfu.job.cleanup.CleanUpDesk;
import cn.bangfu.job.cleanup.CleanUpKind;
import cn.bangfu.job.cleanup.CleanUpProblem;
import cn.bangfu.job.cleanup.Removed;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Removes what is too old, kind by kind, and stops between two portions. */
@Named
@Dependent
public class CleanUpRunner extends PortionBatchlet {

  @Inject @BatchProperty String asOf;
  @Inject CleanUpDesk desk;

  @Override
  protected void work() {
    LocalDate day =
        LocalDate.parse(Objects.requireNonNull(asOf, "The job parameter asOf is missing"));
    int done = 0;
    int missing = 0;
    for (CleanUpKind kind : CleanUpKind.values()) {
      report.step(new Label(Texts.keyOf(kind)));
      while (system.call(() -> desk.anything(kind, day))) {
        if (stopping()) {
          return;
        }
        Removed removed = system.call(() -> desk.step(kind, day));
        for (String name : removed.missing()) {
          report.refused(name, new BusinessException(CleanUpProblem.MISSING));
        }
        done += removed.number();
        missing += removed.missing().size();
        report.progress(done, 0, null);
        if (removed.number() == 0) {
          break; // somebody has the rest in hand: it waits for the next night
        }
      }
    }
    report.say("job.cleanUp.done", List.of(Integer.toString(done), Integer.toString(missing)));
  }
}
