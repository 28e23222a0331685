package cn.bangfu.realname;

import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.assistance.QuickAssistance;
import cn.bangfu.otherassistance.QuickProjects;
import cn.bangfu.quick.QuickBench;
import cn.bangfu.quick.QuickChoice;
import cn.bangfu.quick.QuickRecords;
import cn.bangfu.quick.QuickWay;
import cn.bangfu.testkit.Plan;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * At the root lies what the whole country has reported: its counts and its lists are read from
 * indexes, shown by PostgreSQL's own plan on 16,000 records of each kind.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickPlanDbTest {

  private static final int AT_THE_ROOT = 4_000;
  private static final int BELOW = 12_000;

  private RealnameBench bench;
  private Caller nation;

  @BeforeAll
  void aCountry() {
    bench = new RealnameBench();
    nation =
        bench.help.archives.unions.caller(
            bench.national.unionId(),
            Permission.ASSISTANCE,
            Permission.OTHER_ASSISTANCE,
            Permission.FUND);
    // all of them at first: what the bench has read of codes is old after a minute
    long[] help = {help(), help()};
    long[] projects = {project(), project()};
    long[] tables = {bench.table(bench.street), bench.table(bench.street)};
    many("assistance", "record_no", "assist_date = %s", help);
    many("other_assistance", "record_no", "project_date = %s", projects);
    many("summary_table", "table_no", "frozen_at = now(), fill_date = %s", tables);
  }

  private long help() {
    return bench.help.help(bench.help.street, bench.help.household(), "1.00");
  }

  private long project() {
    return bench.project(bench.street, "送温暖", "1.00");
  }

  /** Copies over fifteen years: those of the one have come to the root, the others have not. */
  private void many(String table, String number, String reported, long[] like) {
    QuickBench.more(table, number, like[0], AT_THE_ROOT);
    run(
        """
        update %1$s set holder_union_id = %3$d, holder_depth = 1, %2$s
         where %4$s like 'Q%%-%5$d'
        """
            .formatted(
                table,
                reported.formatted("date '2010-01-01' + cast(id % 5000 as int)"),
                nation.unionId(),
                number,
                like[0]));
    QuickBench.more(table, number, like[1], BELOW);
    run("analyze " + table);
  }

  Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("assistance", QuickAssistance.class),
        Arguments.of("other_assistance", QuickProjects.class),
        Arguments.of("summary_table", QuickSummaries.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  @Tag("AST-068")
  @Tag("AST-069")
  @Tag("AST-116")
  @Tag("FND-061")
  void theRootCountsAndListsFromIndexes(String table, Class<QuickRecords<?>> service)
      throws Exception {
    QuickChoice province = QuickBench.of(QuickWay.SEND_BACK, bench.province);
    String counts = sent(table, service, QuickRecords::unions);
    assertThat(plan(counts)).doesNotContain("Seq Scan on " + table);
    String list = sent(table, service, quick -> quick.page(province, 0, 20));
    assertThat(plan(list)).contains(table + "_holder").doesNotContain("Seq Scan", "Sort");
    String count = sent(table, service, quick -> quick.count(province));
    assertThat(plan(count)).doesNotContain("Seq Scan on " + table, "Sort");
  }

  private String sent(
      String table,
      Class<QuickRecords<?>> service,
      java.util.function.Function<QuickRecords<?>, ?> call)
      throws Exception {
    List<String> statements = StatementCount.of(() -> bench.as(nation, service, call));
    return statements.stream()
        .filter(one -> one.contains(" " + table + " r"))
        .findFirst()
        .orElseThrow();
  }

  private static String plan(String statement) throws Exception {
    try (var c = TestDatabase.get().connect(TestDatabase.APP);
        var sql = c.createStatement()) {
      // so few records are read whole and sorted as fast as in order
      sql.execute("set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off");
      return Plan.of(c, statement);
    }
  }
}
