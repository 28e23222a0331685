package cn.bangfu.fund;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.realname.RealnameBench;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Projects of other assistance in ledger, tree and balance, beside help for households. */
class FundProjectsDbTest {

  private static final LedgerFilter SPENT =
      new LedgerFilter(null, null, 2026, LedgerKind.SPENT, null, null, false);

  private final RealnameBench bench = new RealnameBench();

  private LedgerLine line() {
    List<LedgerLine> lines =
        bench.as(bench.street, FundLedger.class, l -> l.page(SPENT, 0, 20)).stream()
            .filter(LedgerLine::isHelp)
            .toList();
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  @Test
  @Tag("FND-008")
  @Tag("FND-034")
  @Tag("FND-035")
  @Tag("FND-036")
  void aProjectAndAChangedRecordShowInLedgerTreeAndBalanceAtOnce() {
    final BigDecimal before = FundBench.balance(bench.street.unionId(), "UNION_FUND");
    long record = bench.help.help(bench.help.street, bench.help.household(), "100.00");
    bench.project(bench.street, "夏季送清凉", "500.00");
    LedgerLine line = line();
    assertThat(line.persons()).isEqualTo(1);
    assertThat(line.projects()).isEqualTo(1);
    assertThat(line.expenditure()).isEqualByComparingTo("600.00");
    List<SpentLine> behind =
        bench.as(bench.street, FundLedger.class, l -> l.behind(null, line, 0, 20));
    assertThat(behind).hasSize(2);
    assertThat(behind.stream().map(SpentLine::amount).reduce(Money.ZERO, BigDecimal::add))
        .isEqualByComparingTo("600.00");
    assertThat(behind).filteredOn(SpentLine::isAssistance).hasSize(1);
    bench.help.change(
        bench.help.street,
        record,
        entry -> bench.help.line(entry, 0, "LIVING_AID", "130.00", "UNION_FUND"));
    assertThat(line().expenditure()).isEqualByComparingTo("630.00");
    List<SpentNode> nodes =
        bench.as(bench.street, FundExpenditure.class, e -> e.nodes(null, false));
    assertThat(nodes)
        .as("year, type and measure")
        .hasSize(3)
        .allSatisfy(
            node -> {
              assertThat(node.lines()).isEqualTo(1);
              assertThat(node.people()).isEqualTo(1);
              assertThat(node.projects()).isEqualTo(1);
              assertThat(node.amount()).isEqualByComparingTo("630.00");
            });
    assertThat(FundBench.balance(bench.street.unionId(), "UNION_FUND"))
        .isEqualByComparingTo(before.subtract(new BigDecimal("630.00")));
  }
}
