package cn.bangfu.batch.keyrenewal;

import cn.bangfu.batch.kit.OneByOneWriter;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.security.KeyRenewals;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Does the next step of the order. */
@Named
@Dependent
public class RenewalStepWriter extends OneByOneWriter {

  @Inject KeyRenewals renewals;
  @Inject SystemCalls system;

  @Override
  protected void handle(long step) {
    system.call(renewals::step);
  }
}
