package cn.bangfu.batch.fundreconciliation;

import cn.bangfu.batch.kit.KeysetReader;
import cn.bangfu.batch.kit.SystemCalls;
import cn.bangfu.fund.FundReconciliation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Reads the unions. */
@Named
@Dependent
public class AccountReader extends KeysetReader {

  @Inject FundReconciliation reconciliation;
  @Inject SystemCalls system;

  @Override
  protected List<Long> pageAfter(long union) {
    return system.call(() -> reconciliation.unionsAfter(union));
  }
}
