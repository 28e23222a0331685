package cn.bangfu.realname.use;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.fund.FundExpenditure;
import cn.bangfu.fund.FundReconciliation;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.kernel.Texts;
import cn.bangfu.realname.RealnameBench;
import cn.bangfu.testkit.Plan;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.unionorg.CutUnion;
import cn.bangfu.unionorg.UnionMoving;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the country reads from roll-ups is what a count of all lines gives. */
@Tag("FND-064")
@Tag("FND-066")
class FundProgressDbTest {

  private static final List<String> TYPES =
      List.of("CENTRAL", "PROVINCIAL", "UNION_FUND", "SOCIAL_DONATION");
  private static final List<String> MEASURES = List.of("LIVING_AID", "MEDICAL_AID", "GOODS");

  /** Nothing is dated after it, whatever other tests have stored. */
  private static final LocalDate END = LocalDate.of(2099, 12, 31);

  private static final String COUNTED =
      """
      from (select l.union_id, l.archive_id, l.measure_id, l.fund_type_id, l.fund_year, l.assist_date as day, l.amount
              from assistance_line l
            union all
            select o.owner_union_id, null, o.measure_id, o.fund_type_id, o.fund_year, o.project_date, o.amount
              from other_assistance o) s
        join union_org u on u.id = s.union_id
       where u.path like '%1$s' and s.fund_year in (%2$s) and s.fund_type_id in (%3$s)
      """;

  private static final String ALL =
      """
      from (select archive_id, measure_id, fund_type_id, fund_year, amount from assistance_line
            union all
            select null, measure_id, fund_type_id, fund_year, amount from other_assistance) s
      """;

  private static final String COUNTED_TYPES =
      "select id from code_value where table_key = 'fund_type' and constant is distinct from"
          + " 'HISTORICAL'";

  private static final String TREE =
      """
      select s.year || ' ' || coalesce(s.fund_type_id::text, 'null') || ' ' || coalesce(s.measure_id::text, 'null')
             || ' ' || count(s.archive_id) || ' ' || count(distinct s.archive_id)
             || ' ' || count(*) filter (where s.archive_id is null) || ' ' || sum(s.amount)
        from (select case when t.constant = 'HISTORICAL' then 0 else s.fund_year end as year, s.fund_type_id,
                     s.measure_id, s.archive_id, s.amount
                %s join code_value t on t.id = s.fund_type_id) s
       group by grouping sets ((s.year), (s.year, s.fund_type_id), (s.year, s.fund_type_id, s.measure_id))
      """;

  private final RealnameBench bench = new RealnameBench();
  private final Random random = new Random(20261126);
  private final List<Long> households = new ArrayList<>();
  private final List<Long> records = new ArrayList<>();

  @Test
  @Tag("FND-034")
  @Tag("FND-050")
  void everyFigureIsWhatTheLinesGiveWhateverBecomesOfThem() {
    List<Caller> unions =
        List.of(bench.national, bench.province, bench.city, bench.street, bench.otherProvince);
    for (int i = 0; i < 6; i++) {
      households.add(bench.help.household());
    }
    for (Caller union : unions) {
      for (String type : TYPES) {
        for (int year = 2013; year < 2017; year++) {
          bench.income(union, type, year, "1000000.00", "2013-01-05");
        }
      }
    }
    for (int i = 0; i < 30; i++) {
      records.add(
          bench.spend(
              any(unions),
              any(households),
              any(MEASURES),
              any(TYPES),
              2013 + random.nextInt(4),
              (1 + random.nextInt(900)) + ".50",
              "20%d-%02d-15".formatted(13 + random.nextInt(14), 1 + random.nextInt(10))));
    }
    compare("entered");
    long help = bench.help.help(bench.help.street, households.get(0), "77.00");
    long project = bench.project(bench.street, "夏季送清凉", "500.00");
    compare("by the desks");
    bench.help.change(
        bench.help.street,
        help,
        entry -> {
          entry.getLines().get(0).setAmount(new BigDecimal("70.00"));
          entry.getLines().get(0).setFundYear(2025);
          entry.setDate(LocalDate.of(2026, 9, 30));
        });
    run(
        "update other_assistance set amount = 450, measure_id = %d where id = %d"
            .formatted(bench.help.code("measure", "GOODS"), project));
    for (int i = 0; i < 10; i++) {
      run(
          "update assistance_line set fund_year = %d, amount = amount + 1 where assistance_id = %d"
              .formatted(2013 + random.nextInt(4), any(records)),
          "update assistance set archive_id = %d, assist_date = date '2020-02-29' where id = %d"
              .formatted(any(households), any(records)));
    }
    run(
        "update assistance_line set fund_type_id = %d where assistance_id = %d"
            .formatted(bench.help.code("fund_type", "HISTORICAL"), any(records)));
    run(
        "update assistance set archive_id = %d where archive_id = %d"
            .formatted(households.get(1), households.get(2)));
    compare("changed");
    run("select fold_fund_months(), fold_fund_helped()");
    compare("folded");
    bench.as(bench.help.street, AssistanceDesk.class, desk -> desk.delete(List.of(help)));
    for (int i = 0; i < 5; i++) {
      long gone = records.remove(random.nextInt(records.size()));
      run("delete from assistance_line where assistance_id = " + gone);
    }
    run("delete from other_assistance where id = " + project);
    compare("deleted");
    Caller admin =
        bench.help.archives.unions.caller(bench.national.unionId(), Permission.USER_ADMIN);
    CutUnion cut = bench.as(admin, UnionMoving.class, moving -> moving.cut(bench.county.unionId()));
    long city = bench.help.archives.unions.union("移入市总工会", bench.otherProvince.unionId(), 2);
    bench.as(admin, UnionMoving.class, moving -> moving.paste(cut, city));
    assertThat(query("select path from union_org where id = ?", bench.street.unionId()).get(0))
        .contains("/" + bench.otherProvince.unionId() + "/");
    compare("moved to another province");
    run("select fold_fund_months(), fold_fund_helped()");
    List<String> kept = rollups();
    run("select rebuild_fund_rollups()");
    assertThat(kept).as("made anew").isEqualTo(rollups());
  }

  private static List<String> rollups() {
    return query(
        """
        select 'm ' || concat_ws(' ', province_id, fund_year, fund_type_id, measure_id, month, amount, lines, projects)
          from fund_month
        union all
        select 'n ' || concat_ws(' ', fund_year, fund_type_id, measure_id, households) from fund_helped
        union all
        select 'h ' || concat_ws(' ', archive_id, province_id, uses, several) from fund_household
        order by 1
        """);
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** The tree of the country, and the uses of it and of provinces on the way down to a measure. */
  private void compareCounts(String when) {
    assertThat(
            bench.as(bench.national, FundExpenditure.class, e -> e.nodes(null, true)).stream()
                .map(
                    node ->
                        Stream.of(
                                node.year() == null ? 0 : node.year(),
                                node.fundType(),
                                node.measure(),
                                node.lines(),
                                node.people(),
                                node.projects(),
                                node.amount())
                            .map(String::valueOf)
                            .collect(Collectors.joining(" "))))
        .as(when + ": the tree of the country")
        .containsExactlyInAnyOrderElementsOf(query(TREE.formatted(ALL)));
    long central = bench.help.code("fund_type", "CENTRAL");
    uses(when, UseStep.YEAR, List.of(), List.of());
    uses(when, UseStep.YEAR, List.of(2013, 2015), List.of());
    uses(when, UseStep.YEAR, List.of(), List.of(central));
    uses(when, UseStep.TYPE, List.of(2014), List.of());
    uses(when, UseStep.TYPE, List.of(2013, 2014), List.of());
    uses(when, UseStep.MEASURE, List.of(2014), List.of(central));
    uses(when, UseStep.MEASURE, List.of(2014), List.of());
    long goods = bench.help.code("measure", "GOODS");
    for (UseFilter filter :
        List.of(
            new UseFilter(null, true, List.of(), List.of(), null, END),
            new UseFilter(null, true, List.of(2014), List.of(), null, null),
            new UseFilter(null, true, List.of(2013, 2015), List.of(central), null, END),
            new UseFilter(null, true, List.of(2014), List.of(), goods, END),
            new UseFilter(null, true, List.of(2014), List.of(), null, LocalDate.of(2020, 6, 15)))) {
      persons(when, filter, false);
      persons(when, filter, true);
    }
  }

  /** Pages of the persons behind the money of the country, and how many there are. */
  private void persons(String when, UseFilter filter, boolean merged) {
    String lines =
        """
        from assistance_line l
         where l.fund_year in (%s) and l.fund_type_id in (%s) and l.assist_date <= '%s'%s
        """
            .formatted(
                filter.fundYears().isEmpty()
                    ? "select generate_series(2007, 2099)"
                    : list(filter.fundYears()),
                filter.fundTypes().isEmpty() ? COUNTED_TYPES : list(filter.fundTypes()),
                filter.until() == null ? LocalDate.now() : filter.until(),
                filter.measure() == null ? "" : " and l.measure_id = " + filter.measure());
    List<String> all =
        merged
            ? query(
                "select l.archive_id || ' ' || max(l.assist_date) || ' ' || sum(l.amount) || ' ' || count(*) "
                    + lines
                    + " group by l.archive_id order by max(l.assist_date) desc, l.archive_id desc")
            : query(
                "select l.id || ' ' || l.assist_date || ' ' || l.amount || ' 1' "
                    + lines
                    + " order by l.assist_date desc, l.id desc");
    String what = when + " " + filter + (merged ? " merged" : "");
    assertThat(bench.as(bench.national, FundPersons.class, p -> p.count(filter, merged)).value())
        .as(what)
        .isEqualTo(Math.min(all.size(), BoundedCount.LIMIT + 1));
    int end = Math.min(all.size(), PageRequest.MAX_OFFSET);
    for (int[] page : new int[][] {{0, 100}, {0, 1}, {1, 2}, {end - 1, 5}, {end, 5}}) {
      int from = Math.max(0, page[0]);
      assertThat(
              bench
                  .as(bench.national, FundPersons.class, p -> p.page(filter, merged, from, page[1]))
                  .stream()
                  .map(one -> one.id() + " " + one.date() + " " + one.amount() + " " + one.lines()))
          .as(what + " from " + from)
          .containsExactlyElementsOf(
              all.subList(Math.min(from, all.size()), Math.min(from + page[1], all.size())));
    }
  }

  @Test
  @Tag("FND-049")
  void theNewestLinesOfTheCountryMayAllBeOfOneHousehold() {
    bench.income(bench.city, "UNION_FUND", 2008, "1000000.00", "2013-01-05");
    long often = bench.help.household();
    long once = bench.help.household();
    bench.spend(bench.city, once, "GOODS", "UNION_FUND", 2008, "1.00", "2013-05-05");
    for (int day = 1; day <= 25; day++) {
      bench.spend(
          bench.city, often, "GOODS", "UNION_FUND", 2008, "2.00", "2014-03-%02d".formatted(day));
    }
    UseFilter filter = new UseFilter(null, true, List.of(2008), List.of(), null, END);
    for (int end = 1; end <= 3; end++) {
      int size = end;
      assertThat(
              bench
                  .as(bench.national, FundPersons.class, p -> p.page(filter, true, 0, size))
                  .stream()
                  .map(one -> one.id() + " " + one.amount()))
          .containsExactlyElementsOf(
              List.of(often + " 50.00", once + " 1.00").subList(0, Math.min(2, end)));
    }
  }

  private void uses(String when, UseStep step, List<Integer> years, List<Long> types) {
    for (Caller of : List.of(bench.national, bench.province, bench.otherProvince)) {
      uses(when, of, step, years, types);
    }
  }

  private void uses(String when, Caller of, UseStep step, List<Integer> years, List<Long> types) {
    UseTable table =
        bench.as(
            of,
            FundUses.class,
            u -> u.table(new UseFilter(null, true, years, types, null, END), step));
    String counted =
        COUNTED.formatted(
            of.unionPath() + "%",
            years.isEmpty() ? "select generate_series(2007, 2027)" : list(years),
            types.isEmpty() ? COUNTED_TYPES : list(types));
    String figures =
        " count(s.archive_id) || ' ' || count(distinct s.archive_id) || ' ' || count(*) filter"
            + " (where s.archive_id is null) || ' ' || coalesce(sum(s.amount), 0.00) ";
    String what = when + " " + of.unionName() + " " + step + years + types;
    assertThat(table.rows().stream().map(row -> row.key() + " " + figures(row)))
        .as(what)
        .containsExactlyInAnyOrderElementsOf(
            query(
                "select s.%1$s || ' ' || %2$s %3$s group by s.%1$s"
                    .formatted(step.column(), figures, counted)));
    assertThat(figures(table.total()))
        .as(what)
        .isEqualTo(query("select" + figures + counted).get(0));
  }

  private static String figures(UseRow row) {
    return row.lines() + " " + row.persons() + " " + row.projects() + " " + row.amount();
  }

  /** A year, some years with gaps, all years; a type, some types, all types. */
  private void compare(String when) {
    compareCounts(when);
    for (List<Integer> years :
        List.<List<Integer>>of(List.of(2014), List.of(2013, 2015, 2025), List.of())) {
      for (List<String> types :
          List.<List<String>>of(
              List.of("CENTRAL"), List.of("UNION_FUND", "SOCIAL_DONATION"), List.of())) {
        compare(
            when + " " + years + types,
            new UseFilter(
                bench.national.unionId(),
                true,
                years,
                types.stream().map(type -> bench.help.code("fund_type", type)).toList(),
                null,
                END));
      }
    }
  }

  private void compare(String when, UseFilter filter) {
    ProgressTable table = bench.as(bench.national, FundProgress.class, p -> p.table(filter));
    String years =
        filter.fundYears().isEmpty()
            ? "select generate_series(2007, 2027)"
            : list(filter.fundYears());
    String types = filter.fundTypes().isEmpty() ? COUNTED_TYPES : list(filter.fundTypes());
    String root = bench.national.unionPath();
    List<Long> own = List.of(bench.province.unionId(), bench.otherProvince.unionId());
    for (ProgressRow row : table.rows()) {
      if (row.unionId() != null && !own.contains(row.unionId())) {
        continue; // of other tests; they are in the total
      }
      String path = row.unionId() == null ? root : root + row.unionId() + "/%";
      assertThat(row.spent() + " " + row.persons())
          .as(when + " " + row.name())
          .isEqualTo(naive(path, years, types));
    }
    assertThat(table.total().spent() + " " + table.total().persons())
        .as(when + " in all")
        .isEqualTo(naive(root + "%", years, types));
    assertThat(shown(table.measures()))
        .as(when + " by measure")
        .containsExactlyInAnyOrderElementsOf(
            query(
                """
                select v.value_name || ' ' || sum(s.amount)
                """
                    + COUNTED
                        .formatted(root + "%", years, types)
                        .replace(
                            "where u.path", "join code_value v on v.id = s.measure_id where u.path")
                    + " group by v.value_name"));
    assertThat(table.months().get(11).amount())
        .as(when + " at the end of the year")
        .isEqualByComparingTo(table.total().spent());
  }

  private static List<String> shown(List<ProgressTable.Part> parts) {
    return parts.stream().map(part -> part.label() + " " + part.amount()).toList();
  }

  private static String naive(String path, String years, String types) {
    return query(
            "select coalesce(sum(s.amount), 0.00) || ' ' || count(distinct s.archive_id) "
                + COUNTED.formatted(path, years, types))
        .get(0);
  }

  private static String list(List<? extends Number> values) {
    return String.join(",", values.stream().map(String::valueOf).toList());
  }

  @Test
  @Tag("FND-078")
  void theCountryReadsNoLinesAndAProvinceReadsThemTwiceForItsProgress() throws Exception {
    List<String> country = statements(bench.national, END);
    assertThat(country).noneMatch(sql -> sql.contains("assistance_line"));
    assertThat(country).anyMatch(sql -> sql.contains("fund_household"));
    String settled =
        country.stream().filter(sql -> sql.contains("not exists")).findFirst().orElseThrow();
    try (Connection c = TestDatabase.get().connect("postgres");
        Statement sql = c.createStatement()) {
      sql.execute("set enable_seqscan = off");
      assertThat(Plan.of(c, settled))
          .as("one look at the end of each index")
          .contains("using assistance_by_date", "using other_assistance_by_date")
          .contains("using fund_income_day", "using fund_allocation_day")
          .doesNotContain("Seq Scan");
    }
    List<String> counts =
        StatementCount.of(
            () -> {
              bench.as(bench.national, FundExpenditure.class, e -> e.nodes(null, true));
              UseFilter years = new UseFilter(null, true, List.of(), List.of(), null, END);
              return bench.as(
                  bench.national, FundUses.class, u -> u.table(years, UseStep.YEAR).rows());
            });
    assertThat(counts).anyMatch(sql -> sql.contains("fund_helped"));
    assertThat(counts)
        .noneMatch(sql -> sql.contains("assistance_line") || sql.contains("fund_spending"));
    for (UseStep step : List.of(UseStep.YEAR, UseStep.TYPE)) {
      UseFilter years = new UseFilter(null, true, List.of(), List.of(), null, END);
      assertThat(
              StatementCount.of(
                  () -> bench.as(bench.province, FundUses.class, u -> u.table(years, step).rows())))
          .as("a province by " + step)
          .noneMatch(sql -> sql.contains("assistance_line"))
          .anyMatch(sql -> sql.contains("fund_household"));
    }
    assertThat(statements(bench.province, END))
        .filteredOn(sql -> sql.contains("assistance_line"))
        .hasSize(2);
    assertThat(statements(bench.national, LocalDate.of(2008, 1, 1)))
        .as("an earlier last day counts the lines up to it")
        .filteredOn(sql -> sql.contains("assistance_line"))
        .hasSizeLessThanOrEqualTo(2);
  }

  private List<String> statements(Caller caller, LocalDate until) throws Exception {
    UseFilter filter = new UseFilter(caller.unionId(), true, List.of(), List.of(), null, until);
    return StatementCount.of(() -> bench.as(caller, FundProgress.class, p -> p.table(filter)));
  }

  @Test
  void aDifferenceOfOneIsFoundAtNight() {
    bench.income(bench.city, "UNION_FUND", 2013, "100.00", "2013-01-05");
    bench.spend(
        bench.city, bench.help.household(), "GOODS", "UNION_FUND", 2013, "10.00", "2026-03-05");
    assertThat(reconciled()).isEmpty();
    String change =
        "insert into fund_month_change values (%d, 2013, %d, %d, date '2026-03-01', %s)";
    long union = bench.province.unionId();
    long type = bench.help.code("fund_type", "UNION_FUND");
    long goods = bench.help.code("measure", "GOODS");
    run(change.formatted(union, type, goods, "1"));
    assertThat(reconciled())
        .singleElement()
        .asString()
        .endsWith("2013年度2026-03支出汇总:汇总数 11.00 元,按明细计算 10.00 元。");
    run(change.formatted(union, type, goods, "-1"));
    assertThat(reconciled()).isEmpty();
    String lines =
        "insert into fund_month_change values (%d, 2013, %d, %d, date '2026-03-01', 0, %d)";
    run(lines.formatted(union, type, goods, 1));
    assertThat(reconciled()).singleElement().asString().endsWith("汇总 2 笔,按明细计算 1 笔。");
    run(lines.formatted(union, type, goods, -1));
    run("update fund_household set uses = set_bit(uses, 511, 1) where province_id = " + union);
    assertThat(reconciled()).singleElement().asString().contains("受助家庭汇总与明细不一致");
    run("update fund_household set uses = set_bit(uses, 511, 0) where province_id = " + union);
    assertThat(reconciled()).isEmpty();
    run("delete from fund_household where province_id = " + union);
    assertThat(reconciled()).hasSize(1);
    run("select rebuild_fund_rollups()");
    assertThat(reconciled()).isEmpty();
    assertThat(reconciled(bench.national)).isEmpty();
    run("insert into fund_helped_change values (2013, 0, 0, 1)");
    assertThat(reconciled(bench.national))
        .singleElement()
        .asString()
        .startsWith("全国2013年度受助家庭数:汇总 ");
    run("insert into fund_helped_change values (2013, 0, 0, -1)");
    assertThat(reconciled(bench.national)).isEmpty();
    assertThatThrownBy(
            () ->
                TestDatabase.get()
                    .connect(TestDatabase.APP)
                    .createStatement()
                    .execute("update fund_month set amount = 0"))
        .as("nobody writes them but the database")
        .hasMessageContaining("permission denied");
  }

  private List<String> reconciled() {
    return reconciled(bench.province);
  }

  private List<String> reconciled(Caller of) {
    return Stream.of(of.unionId())
        .flatMap(
            union -> {
              try {
                bench.as(
                    Caller.SYSTEM,
                    FundReconciliation.class,
                    one -> {
                      one.reconcile(union);
                      return null;
                    });
                return Stream.empty();
              } catch (BusinessException no) {
                return Stream.of(Texts.of(no));
              }
            })
        .toList();
  }
}
