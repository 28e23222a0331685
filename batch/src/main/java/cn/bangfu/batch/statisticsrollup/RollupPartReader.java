package cn.bangfu.batch.statisticsrollup;

import cn.bangfu.batch.kit.KeysetReader;
import cn.bangfu.batch.kit.RunReport;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.statistics.overview.OverviewRuns;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Lays out the work of the night and reads what is left of it. */
@Named
@Dependent
public class RollupPartReader extends KeysetReader {

  private static final int PAGE = 200;

  @Inject OverviewRuns runs;
  @Inject SystemCalls system;
  @Inject RunReport report;
  @Inject JobContext job;

  @Override
  public void open(Serializable checkpoint) {
    super.open(checkpoint);
    LocalDate night = LocalDate.parse(job.getProperties().getProperty("asOf"));
    system.run(() -> runs.prepare(report.run(), night));
  }

  @Override
  protected List<Long> pageAfter(long part) {
    return system.call(() -> runs.partsAfter(report.run(), part, PAGE));
  }
}
