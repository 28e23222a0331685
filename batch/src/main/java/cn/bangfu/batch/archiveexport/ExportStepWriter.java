package cn.bangfu.batch.archiveexport;

import cn.bangfu.batch.kit.Counts;
import cn.bangfu.batch.kit.Guarded;
import cn.bangfu.batch.kit.RunReport;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.export.ExportProblem;
import cn.bangfu.export.ExportRuns;
import cn.bangfu.kernel.BusinessException;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Does a step; an application that goes wrong again and again does not stop the others. */
@Named
@Dependent
public class ExportStepWriter extends AbstractItemWriter {

  @Inject ExportRuns runs;
  @Inject SystemCalls system;
  @Inject RunReport report;
  @Inject StepContext step;

  @Override
  public void writeItems(List<Object> items) {
    Counts before = (Counts) step.getPersistentUserData();
    Counts counts = before == null ? Counts.NONE : before;
    for (Object item : items) {
      counts = one((Long) item, counts);
    }
    step.setPersistentUserData(counts);
    step.setExitStatus(counts.toString());
    report.progress(counts.done(), counts.refused(), null);
  }

  private Counts one(long application, Counts counts) {
    int[] written = new int[1];
    boolean done =
        Guarded.run(
            "a step of export " + application,
            () -> written[0] = system.call(() -> runs.advance(application)));
    if (!done && system.call(() -> runs.troubled(report.run(), application))) {
      report.refused(Long.toString(application), new BusinessException(ExportProblem.GIVEN_UP));
      return new Counts(counts.done(), counts.refused() + 1);
    }
    return new Counts(counts.done() + written[0], counts.refused());
  }
}
