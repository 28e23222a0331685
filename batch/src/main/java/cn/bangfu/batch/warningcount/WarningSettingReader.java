package cn.bangfu.batch.warningcount;

import cn.bangfu.batch.kit.KeysetReader;
import cn.bangfu.batch.kit.RunReport;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.warning.WarningRuns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Has the cancellations counted and reads the settings that are compared with them. */
@Named
@Dependent
public class WarningSettingReader extends KeysetReader {

  private static final int PAGE = 200;

  @Inject WarningRuns runs;
  @Inject SystemCalls system;
  @Inject RunReport report;

  @Override
  public void open(Serializable checkpoint) {
    super.open(checkpoint);
    system.run(() -> runs.prepare(report.run()));
  }

  @Override
  protected List<Long> pageAfter(long setting) {
    return system.call(() -> runs.settingsAfter(report.run(), setting, PAGE));
  }
}
