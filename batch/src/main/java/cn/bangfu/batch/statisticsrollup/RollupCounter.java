package cn.bangfu.batch.statisticsrollup;

import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.batch.kit.TogetherWriter;
import cn.bangfu.statistics.overview.OverviewRuns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Counts a part. Totals that do not agree with an exact count end the run (BAT-087). */
@Named
@Dependent
public class RollupCounter extends TogetherWriter {

  @Inject OverviewRuns runs;
  @Inject SystemCalls system;

  @Override
  protected void handle(List<Long> parts) {
    for (long part : parts) {
      system
          .call(() -> runs.make(part))
          .ifPresent(
              difference -> {
                throw difference;
              });
    }
  }
}
