package cn.bangfu.realname.use;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.fund.FundAccounts;
import cn.bangfu.realname.RealnameBench;
import cn.bangfu.testkit.Plan;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.Vacuum;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A branch reads its own lines and balances, shown by PostgreSQL's own plan. */
@Tag("FND-078")
class FundPlanDbTest {

  private final RealnameBench bench = new RealnameBench();

  private List<String> plans(String table, Callable<?> work) throws Exception {
    List<String> sent = StatementCount.of(work);
    try (Connection c = TestDatabase.get().connect(TestDatabase.APP);
        Statement sql = c.createStatement()) {
      // as for a province among many: a few unions have little to do with these tables here
      for (String way : List.of("seqscan", "bitmapscan", "hashjoin", "mergejoin")) {
        sql.execute("set enable_" + way + " = off");
      }
      List<String> plans = new ArrayList<>();
      for (String statement : sent) {
        if (statement.contains(table)) {
          plans.add(Plan.of(c, statement));
        }
      }
      assertThat(plans).isNotEmpty();
      return plans;
    }
  }

  private UseFilter filter(List<Integer> years) {
    return new UseFilter(bench.province.unionId(), true, years, List.of(), null, null);
  }

  @Test
  void theLinesOfEachUnionAreOneRangeOfTheirIndexUnlessYearsAreChosen() throws Exception {
    bench.help.help(bench.help.street, bench.help.household(), "1.00");
    Vacuum.untilAllIsVisible("assistance_line");
    for (UseStep step : List.of(UseStep.YEAR, UseStep.TYPE)) {
      List<Integer> years = step == UseStep.YEAR ? List.of() : List.of(2026);
      for (String plan :
          plans(
              "assistance_line",
              () -> bench.as(bench.province, FundUses.class, u -> u.table(filter(years), step)))) {
        // of years that are chosen, so few lines are as cheap in the index of the years
        String index =
            step == UseStep.TYPE ? "assistance_line_(union|use)" : "assistance_line_union";
        assertThat(plan).containsPattern("Index Only Scan using " + index);
        assertThat(plan.contains("(fund_year = ANY")).as(plan).isEqualTo(step == UseStep.TYPE);
      }
    }
  }

  @Test
  @Tag("FND-048")
  void thePersonsBehindTheMoneyOfABranchAreChosenWithoutItsLinesTable() throws Exception {
    bench.help.help(bench.help.street, bench.help.household(), "1.00");
    Vacuum.untilAllIsVisible("assistance_line");
    for (boolean merged : List.of(false, true)) {
      for (String plan :
          plans(
              "assistance_line",
              () ->
                  bench.as(
                      bench.province,
                      FundPersons.class,
                      p -> p.page(filter(List.of(2026)), merged, 0, 20)))) {
        assertThat(plan).contains("Index Only Scan using assistance_line_union");
      }
    }
  }

  @Test
  @Tag("FND-045")
  void theBalancesOfABranchAreFoundByTheRangeOfItsPaths() throws Exception {
    for (String plan :
        plans(
            "fund_branch",
            () -> bench.as(bench.province, FundAccounts.class, a -> a.accounts(null, true)))) {
      assertThat(plan)
          .contains("((path)::text >= '" + bench.province.unionPath() + "'::text)")
          .contains("using fund_balance_pkey");
    }
  }
}
