package cn.bangfu.batch.warningcount;

import cn.bangfu.batch.kit.RunReport;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.batch.kit.TogetherWriter;
import cn.bangfu.warning.WarningRuns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Makes, updates and lifts the warnings of some settings. */
@Named
@Dependent
public class WarningSettingCounter extends TogetherWriter {

  @Inject WarningRuns runs;
  @Inject SystemCalls system;
  @Inject RunReport report;

  @Override
  protected void handle(List<Long> settings) {
    system.run(() -> runs.count(report.run(), settings));
  }
}
