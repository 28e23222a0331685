package cn.bangfu.batch.archiveexport;

import cn.bangfu.batch.kit.RunReport;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.export.ExportRuns;
import cn.bangfu.export.ExportUpkeep;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Tells whose step comes next, until all are done or the window of the night is over. */
@Named
@Dependent
public class ExportStepReader extends AbstractItemReader {

  private static final int PORTIONS_MAX = 1000;

  @Inject ExportRuns runs;
  @Inject ExportUpkeep upkeep;
  @Inject SystemCalls system;
  @Inject RunReport report;

  /** Who has to hear that a file goes tomorrow does so first. */
  @Override
  public void open(Serializable checkpoint) {
    for (int i = 0; i < PORTIONS_MAX && system.call(upkeep::anything); i++) {
      system.call(upkeep::remind);
    }
  }

  @Override
  public Object readItem() {
    return system.call(() -> runs.next(report.run())).orElse(null);
  }
}
