package cn.bangfu.batch.warningcount;

import cn.bangfu.batch.kit.RunReport;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.warning.WarningRuns;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Says how many warnings are new (INF-074). */
@Named
@Dependent
public class WarningCountTeller extends AbstractBatchlet {

  @Inject WarningRuns runs;
  @Inject SystemCalls system;
  @Inject RunReport report;

  @Override
  public String process() {
    int arisen = system.call(() -> runs.finish(report.run()));
    report.say("warning.count.done", List.of(Integer.toString(arisen)));
    return "DONE";
  }
}
