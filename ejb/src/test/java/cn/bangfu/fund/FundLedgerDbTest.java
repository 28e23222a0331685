package cn.bangfu.fund;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.realname.RealnameBench;
import cn.bangfu.testkit.Plan;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.Vacuum;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever page of a ledger is asked for, it is a piece of all its lines added up one by one. */
@Tag("FND-005")
@Tag("FND-006")
@Tag("FND-078")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundLedgerDbTest {

  private static final List<String> TYPES = List.of("UNION_FUND", "SOCIAL_DONATION");
  private static final List<String> MEASURES = List.of("LIVING_AID", "GOODS");

  /** All lines without any sum, in the order of the ledger (FND-005). */
  private static final String NAIVE =
      """
      with line as (
        select 'INCOME' as kind, entry_date as day, entered_at, 1 as part, id, fund_type_id, fund_year,
               amount, 'in' as way from fund_income where union_id = %1$d
        union all
        select 'FROM_ABOVE', entry_date, entered_at, 2, id, fund_type_id, fund_year, amount, 'in'
          from fund_allocation where to_union_id = %1$d
        union all
        select 'TO_BELOW', entry_date, entered_at, 3, id, fund_type_id, fund_year, amount, 'out'
          from fund_allocation where from_union_id = %1$d
        union all
        select 'SPENT', s.day, max(s.entered_at), 4, min(s.id), s.fund_type_id, s.fund_year, sum(s.amount), 'out'
          from (select a.assist_date as day, a.entered_at, l.id, l.measure_id, l.fund_type_id, l.fund_year, l.amount
                  from assistance a join assistance_line l on l.assistance_id = a.id
                 where a.owner_union_id = %1$d
                union all
                select project_date, entered_at, id, measure_id, fund_type_id, fund_year, amount
                  from other_assistance where owner_union_id = %1$d) s
         group by s.day, s.measure_id, s.fund_type_id, s.fund_year, case when %2$s then s.id end)
      select concat_ws(' ', kind, day, way, amount) from line
       where kind like '%3$s' and (%4$d = 0 or fund_type_id = %4$d) and (%5$d = 0 or fund_year = %5$d)
       order by day, entered_at, part, id
      """;

  private final RealnameBench bench = new RealnameBench();
  private final Random random = new Random(78);
  private Caller union;

  @BeforeAll
  void aLedger() {
    long number = bench.help.archives.unions.union("账簿工会", bench.city.unionId(), 3);
    union = bench.help.archives.unions.caller(number, Permission.FUND);
    long child = bench.help.archives.unions.union("账簿小组", number, 4);
    Caller below = bench.help.archives.unions.caller(child, Permission.FUND);
    List<Long> households = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      households.add(bench.help.household());
    }
    for (String type : TYPES) {
      bench.income(bench.city, type, 2014, "90000.00", "2014-01-05");
      bench.income(union, type, 2014, "20000.00", day());
      bench.income(union, type, 2015, "20000.00", day());
    }
    for (int i = 0; i < 25; i++) {
      bench.income(union, any(TYPES), 2014 + random.nextInt(2), amount(90_000), day());
    }
    for (int i = 0; i < 10; i++) {
      bench.allot(bench.city, union, any(TYPES), 2014, amount(900), day());
      bench.allot(union, below, any(TYPES), 2015, amount(900), day());
    }
    for (int i = 0; i < 30; i++) {
      bench.spend(
          union,
          any(households),
          any(MEASURES),
          any(TYPES),
          2014 + random.nextInt(2),
          amount(99),
          day());
    }
    bench.income(union, "UNION_FUND", 2026, "100.00", "2015-02-03");
    long project = bench.project(union, "账簿项目", "30.00");
    run("update other_assistance set project_date = date '2015-02-03' where id = " + project);
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String amount(int most) {
    return (1 + random.nextInt(most)) + "." + (10 + random.nextInt(90));
  }

  /** Few days, so that several lines share one. */
  private String day() {
    return "2015-%02d-%02d".formatted(1 + random.nextInt(4), 1 + random.nextInt(6));
  }

  @Test
  void everyPageIsAPieceOfTheLinesAddedUpOneByOne() {
    long fund = FundBench.code("fund_type", "UNION_FUND");
    for (boolean single : new boolean[] {false, true}) {
      for (YearMonth month :
          new YearMonth[] {
            null, YearMonth.of(2015, 1), YearMonth.of(2015, 3), YearMonth.of(2016, 1)
          }) {
        check(new LedgerFilter(null, null, null, null, null, month, single));
        check(new LedgerFilter(null, fund, null, null, null, month, single));
        check(new LedgerFilter(null, null, 2014, null, null, month, single));
        for (LedgerKind kind :
            List.of(
                LedgerKind.INCOME, LedgerKind.FROM_ABOVE, LedgerKind.TO_BELOW, LedgerKind.SPENT)) {
          check(new LedgerFilter(null, fund, 2015, kind, null, month, single));
        }
      }
    }
  }

  private void check(LedgerFilter filter) {
    List<String> all = naive(filter);
    assertThat(read(filter, 0, 200)).as("%s", filter).isEqualTo(all);
    assertThat(bench.as(union, FundLedger.class, l -> l.count(filter)).value())
        .as("%s", filter)
        .isEqualTo(all.size());
    int size = 1 + random.nextInt(15);
    for (int from = 0; from <= all.size(); from += size) {
      assertThat(read(filter, from, size))
          .as("%d from %d of %s", size, from, filter)
          .isEqualTo(all.subList(from, Math.min(all.size(), from + size)));
    }
    LedgerSums sums = bench.as(union, FundLedger.class, l -> l.sums(filter));
    if (!all.isEmpty()) {
      assertThat(all.get(all.size() - 1)).as("%s", filter).endsWith(" " + text(sums.balance()));
    }
  }

  private List<String> read(LedgerFilter filter, int from, int size) {
    return bench.as(union, FundLedger.class, l -> l.page(filter, from, size)).stream()
        .map(
            line ->
                row(
                    line.kind(),
                    line.isSum() ? null : line.day(),
                    line.income(),
                    line.expenditure(),
                    line.balance()))
        .toList();
  }

  /** The rows with the sums of months among them (FND-006). */
  private List<String> naive(LedgerFilter filter) {
    List<String> rows = new ArrayList<>();
    BigDecimal balance = Money.ZERO;
    BigDecimal in = null;
    BigDecimal out = null;
    YearMonth month = null;
    boolean carried = filter.month() == null;
    List<String> lines =
        query(
            NAIVE.formatted(
                union.unionId(),
                filter.single(),
                filter.kind() == null ? "%" : filter.kind().name(),
                filter.fundType() == null ? 0L : filter.fundType(),
                filter.fundYear() == null ? 0 : filter.fundYear()));
    for (String line : lines) {
      String[] of = line.split(" ");
      LocalDate day = LocalDate.parse(of[1]);
      YearMonth next = YearMonth.from(day);
      if (filter.month() == null && month != null && !next.equals(month)) {
        rows.add(row(LedgerKind.MONTH, null, in, out, balance));
        in = null;
        out = null;
      }
      month = next;
      if (!carried && !month.isBefore(filter.month())) {
        rows.add(row(LedgerKind.CARRIED, null, null, null, balance));
        carried = true;
      }
      BigDecimal amount = new BigDecimal(of[3]);
      boolean comesIn = of[2].equals("in");
      if (filter.month() == null || month.equals(filter.month())) {
        balance = comesIn ? balance.add(amount) : balance.subtract(amount);
        in = comesIn ? plus(in, amount) : in;
        out = comesIn ? out : plus(out, amount);
        rows.add(
            row(
                LedgerKind.valueOf(of[0]),
                day,
                comesIn ? amount : null,
                comesIn ? null : amount,
                balance));
      } else if (month.isBefore(filter.month())) {
        balance = comesIn ? balance.add(amount) : balance.subtract(amount);
      }
    }
    if (!carried) {
      rows.add(row(LedgerKind.CARRIED, null, null, null, balance));
    }
    if (filter.month() == null && month != null) {
      rows.add(row(LedgerKind.MONTH, null, in, out, balance));
    }
    return rows;
  }

  private static BigDecimal plus(BigDecimal sum, BigDecimal amount) {
    return sum == null ? amount : sum.add(amount);
  }

  private static String row(
      LedgerKind kind, LocalDate day, BigDecimal in, BigDecimal out, BigDecimal balance) {
    return String.join(" ", kind.name(), String.valueOf(day), text(in), text(out), text(balance));
  }

  private static String text(BigDecimal amount) {
    return amount == null ? "-" : Money.text(amount);
  }

  @Test
  void thePageReadsTheLinesOfItsDaysAndTheDaysFromIndexesAlone() throws Exception {
    LedgerFilter filter = new LedgerFilter(null, null, null, null, null, null, false);
    List<String> sent =
        StatementCount.of(
                () ->
                    bench.as(
                        union,
                        FundLedger.class,
                        l -> l.page(filter, 50, 10).size() + l.count(filter).value()))
            .stream()
            .filter(statement -> statement.contains("fund_income"))
            .toList();
    assertThat(sent).hasSize(2);
    for (String table : List.of("assistance_line", "fund_income", "fund_allocation")) {
      Vacuum.untilAllIsVisible(table);
    }
    try (Connection c = TestDatabase.get().connect("postgres");
        Statement sql = c.createStatement()) {
      sql.execute("set enable_seqscan = off");
      sql.execute("set enable_bitmapscan = off");
      for (String statement : sent) {
        assertThat(Plan.of(c, statement))
            .as("an index has all that the days are added up from")
            .containsPattern("Index Only Scan using assistance_line_(union|use)")
            .contains("Index Only Scan using fund_income_of")
            .contains("Index Only Scan using fund_allocation_from")
            .contains("Index Only Scan using fund_allocation_to")
            .doesNotContain("Seq Scan");
      }
      assertThat(Plan.of(c, sent.get(0)))
          .as("the lines of a page are ranges of days")
          .contains("(assist_date >= (InitPlan", "(entry_date >= (InitPlan")
          .contains("using assistance_owner_date");
      assertThat(Plan.of(c, sent.get(1)))
          .as("days need no record")
          .doesNotContain("on assistance ");
    }
  }
}
