package cn.bangfu.batch.keyrenewal;

import cn.bangfu.batch.kit.KeysetReader;
import cn.bangfu.batch.kit.RunReport;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.security.KeyRenewals;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Counts the steps as long as the order is open. */
@Named
@Dependent
public class RenewalStepReader extends KeysetReader {

  @Inject KeyRenewals renewals;
  @Inject RunReport report;
  @Inject SystemCalls system;

  @Override
  public void open(Serializable checkpoint) {
    super.open(checkpoint);
    if (checkpoint == null) {
      report.progress(0, 0, system.call(renewals::expectedSteps));
    }
  }

  @Override
  protected List<Long> pageAfter(long step) {
    return system.call(renewals::isOpen) ? List.of(step + 1) : List.of();
  }
}
