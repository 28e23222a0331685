package cn.bangfu.fund;

import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Balances are held against their entries. */
class FundReconciliationDbTest {

  private final AssistanceBench bench = new AssistanceBench();

  private void reconcile(long union) {
    bench.as(
        Caller.SYSTEM,
        FundReconciliation.class,
        reconciliation -> {
          reconciliation.reconcile(union);
          return null;
        });
  }

  @Test
  @Tag("FND-007")
  void theFirstAccountThatIsNotTheSumOfItsEntriesIsNamed() {
    long union = bench.archives.unions.union("壬社区工会", bench.street.unionId(), 4);
    Caller clerk =
        bench.archives.unions.caller(
            union, cn.bangfu.access.Permission.ARCHIVE, cn.bangfu.access.Permission.ASSISTANCE);
    FundBench.income(union, "UNION_FUND", "100.00");
    bench.help(clerk, bench.archives.file(clerk, ArchiveLevel.NATIONAL), "30.00");
    reconcile(union);
    run("update fund_balance set spent = spent + 1 where union_id = " + union);
    assertThatThrownBy(() -> reconcile(union))
        .isInstanceOf(BusinessException.class)
        .satisfies(
            no ->
                assertThat(Texts.of((BusinessException) no))
                    .isEqualTo("壬社区工会“工会经费”2026年度:账面余额 69.00 元,按凭单和明细计算 70.00 元。"));
    run("update fund_balance set spent = spent - 1 where union_id = " + union);
    reconcile(union);
    List<Long> next =
        bench.as(Caller.SYSTEM, FundReconciliation.class, found -> found.unionsAfter(union - 1));
    assertThat(next.get(0)).isEqualTo(union);
    assertThat(next).isSorted();
  }
}
