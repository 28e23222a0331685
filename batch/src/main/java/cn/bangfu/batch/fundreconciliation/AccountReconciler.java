package cn.bangfu.batch.fundreconciliation;

import cn.bangfu.batch.kit.OneByOneWriter;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.fund.FundReconciliation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Holds the accounts of each union against their entries. */
@Named
@Dependent
public class AccountReconciler extends OneByOneWriter {

  @Inject FundReconciliation reconciliation;
  @Inject SystemCalls system;

  @Override
  protected void handle(long union) {
    system.run(() -> reconciliation.reconcile(union));
  }
}
