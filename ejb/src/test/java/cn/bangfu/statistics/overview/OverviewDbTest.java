package cn.bangfu.statistics.overview;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.archive.query.ArchiveQuery;
import cn.bangfu.archive.query.FieldCondition;
import cn.bangfu.assistance.AssistanceBench;
import cn.bangfu.assistance.AssistanceFilter;
import cn.bangfu.assistance.AssistanceSearch;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.realname.use.FundProgress;
import cn.bangfu.realname.use.ProgressTable;
import cn.bangfu.realname.use.UseFilter;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.statistics.ArchiveCount;
import cn.bangfu.statistics.ArchiveStatistics;
import cn.bangfu.statistics.Figures;
import cn.bangfu.statistics.StatisticsTable;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures of the overview against the detailed functions and against counting one by one. */
class OverviewDbTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate NIGHT = DAY.plusDays(1);
  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

  private final AssistanceBench bench = new AssistanceBench();
  private final List<Long> archives = new ArrayList<>();
  private final Random random = new Random(20261120);

  @BeforeAll
  static void aCountryOfItsOwn() throws SQLException {
    TestDatabase.enterOwn();
  }

  @AfterAll
  static void theCommonOne() throws SQLException {
    TestDatabase.leaveOwn();
  }

  @BeforeEach
  void aYearOfWork() {
    List<Caller> filers =
        List.of(
            bench.archives.street,
            bench.archives.siblingStreet,
            bench.archives.community,
            bench.archives.county,
            bench.archives.otherCounty,
            bench.archives.otherProvince);
    for (int i = 0; i < 18; i++) {
      boolean lastYear = i % 3 == 0;
      bench.archives.at((lastYear ? "2025-11-10" : "2026-03-0" + (1 + i % 9)) + "T10:00:00");
      ContentBuilder household =
          bench
              .archives
              .household(1 + i % 3)
              .on(lastYear ? LocalDate.of(2025, 1 + i % 10, 5) : LocalDate.of(2026, 2, 1 + i % 20));
      if (i % 4 == 0) {
        household.ofMigrantWorker();
      }
      archives.add(
          bench.archives.file(filers.get(i % filers.size()), household, ArchiveLevel.NATIONAL));
    }
    help("2025-11-12T09:00:00", bench.street, archives.get(0), 2025, "120.00");
    bench.archives.at("2026-05-01T09:00:00");
    bench.archives.report(bench.archives.street, archives.get(0), archives.get(12));
    bench.archives.report(bench.archives.county, archives.get(0), archives.get(3));
    bench.archives.report(bench.archives.siblingStreet, archives.get(1));
    assertThat(query("select holder_depth from archive where id = ?", archives.get(0)))
        .containsExactly(Integer.toString(bench.city.unionDepth()));
    vary();
    for (int i = 0; i < 12; i++) {
      boolean ofCounty = i % 3 == 1;
      help(
          "2026-0%d-1%dT09:00:00".formatted(7 + i % 2, i % 10),
          ofCounty ? bench.county : bench.street,
          archives.get(ofCounty ? i % 2 * 12 : i % 3 * 3),
          2026,
          (100 + random.nextInt(400)) + ".5" + i % 10);
    }
    close("2025-11-15", archives.get(3), "EXITED");
    close("2026-08-03", archives.get(4), "EXITED");
    close("2026-09-09", archives.get(6), "DEREGISTERED");
    close("2026-09-10", archives.get(9), "DEREGISTERED");
    back("2026-10-01", archives.get(3));
    bench.archives.at("2026-11-21T00:15:00");
  }

  private void help(String at, Caller helper, long archive, int year, String amount) {
    bench.archives.at(at);
    AssistanceEntry entry = bench.money(helper, archive, amount);
    entry.getLines().get(0).setFundYear(year);
    if (amount.endsWith("3") || amount.endsWith("6")) {
      entry.getLines().get(0).setMeasure(bench.code("measure", "MEDICAL_AID"));
    }
    bench.save(helper, entry);
  }

  /** Categories, levels, classes and causes of every kind. */
  private void vary() {
    String[] categories = {"'BORDERLINE'", "'SUDDEN_HARDSHIP'", "'SUBSISTENCE_ALLOWANCE'", "null"};
    String[] classes = {"'STOCK'", "'INCREMENT'", "'RELAPSED'"};
    String[] causes = {"'OWN_ILLNESS'", "'LAID_OFF'", "'CHILD_EDUCATION'"};
    for (long archive : archives) {
      act(
          "2026-06-01T08:00:00",
          "update archive set hardship_category = %s, archive_class = %s where id = %d"
              .formatted(any(categories), any(classes), archive),
          "update archive_content set main_cause = %s where archive_id = %d"
              .formatted(any(causes), archive));
    }
  }

  private String any(String[] values) {
    return values[random.nextInt(values.length)];
  }

  private static void act(String at, String... statements) {
    List<String> all = new ArrayList<>();
    all.add("select begin_act(timestamptz '%s+08', 'TEST', 0, 0, 'test')".formatted(at));
    all.addAll(Arrays.asList(statements));
    run(all.toArray(String[]::new));
  }

  private static final String BY =
      "0, 'test', timestamptz '%1$sT11:00:00+08', 'test', timestamptz '%1$sT11:00:00+08', 'test'";

  private static void close(String day, long archive, String state) {
    String block =
        state.equals("EXITED")
            ? """
              insert into archive_exit (archive_id, way_id, exited_date, annual_income,
                annual_expense, monthly_per_capita, source, by_union_id, by_union_name, entered_at,
                entered_by, changed_at, changed_by)
              select %2$d, min(id), date '%1$s', 1, 1, 1, 'ARCHIVE', %3$s
              from code_value where table_key = 'exit_way'"""
            : """
              insert into archive_deregistration (archive_id, reason_id, deregistered_date, way,
                by_union_id, by_union_name, entered_at, entered_by, changed_at, changed_by)
              select %2$d, min(id), date '%1$s', 'MANUAL', %3$s
              from code_value where table_key = 'deregistration_reason'""";
    act(
        day + "T11:00:00",
        "update archive set life_state = '%s' where id = %d".formatted(state, archive),
        block.formatted(day, archive, BY.formatted(day)));
  }

  private static void back(String day, long archive) {
    act(
        day + "T11:00:00",
        "update archive set life_state = 'ACTIVE', returned_date = date '%s', returned_from = 'EXITED' where id = %d"
            .formatted(day, archive),
        "update archive_exit set in_force = false where archive_id = " + archive,
        """
        insert into archive_return (archive_id, returned_from, returned_date, annual_income,
          annual_expense, cause, former_union_id, former_union_name, former_head, present_head,
          by_union_id, by_union_name, entered_at, entered_by, changed_at, changed_by)
        values (%d, 'EXITED', date '%s', 1, 1, 'OTHER', 0, 'x', 'x', 'x', %s)"""
            .formatted(archive, day, BY.formatted(day)));
  }

  private Caller reader(Caller of, Permission... permissions) {
    return bench.archives.unions.caller(of.unionId(), PermissionLevel.READ, permissions);
  }

  private Caller reader(Caller of) {
    return reader(
        of, Permission.STATISTICS, Permission.ARCHIVE, Permission.ASSISTANCE, Permission.FUND);
  }

  private List<Caller> levels() {
    return List.of(
        reader(bench.province), reader(bench.city), reader(bench.county), reader(bench.street));
  }

  private Overview overview(Caller caller, Long union, boolean reportedOnly) {
    return bench.as(caller, OverviewStatistics.class, s -> s.overview(union, reportedOnly));
  }

  private static BigDecimal figure(Overview overview, OverviewItem item) {
    return overview.tiles().stream()
        .filter(tile -> tile.item() == item)
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static OverviewTile tile(Overview overview, OverviewItem item) {
    return overview.tiles().stream().filter(one -> one.item() == item).findFirst().orElseThrow();
  }

  private static List<OverviewChart.Part> parts(Overview overview, OverviewDrawing drawing) {
    return overview.charts().stream()
        .filter(chart -> chart.drawing() == drawing)
        .findFirst()
        .orElseThrow()
        .parts();
  }

  private static FieldCondition states(String... states) {
    FieldCondition condition = new FieldCondition("lifeState");
    condition.setChoices(List.of(states));
    return condition;
  }

  private StatisticsTable table(
      Caller caller, Long union, boolean reportedOnly, String item, FieldCondition... asked) {
    return bench.as(
        caller,
        ArchiveStatistics.class,
        s ->
            s.table(
                new ArchiveCount(
                    union,
                    DAY,
                    null,
                    new ArchiveQuery(List.of(asked), reportedOnly),
                    item == null ? List.of() : List.of(item)),
                ""));
  }

  private static long all(StatisticsTable table) {
    List<Figures> figures = table.total().figures();
    return figures.get(figures.size() - 1).records();
  }

  @Test
  @Tag("BAT-085")
  @Tag("STA-077")
  @Tag("STA-078")
  @Tag("STA-079")
  @Tag("STA-085")
  void archivesOfTheOverviewAreThoseOfTheDetailedStatistics() {
    assertThat(OverviewBench.night(bench.archives.services, NIGHT)).isEmpty();
    bench.archives.at("2026-11-21T09:00:00");
    FieldCondition active = states("ACTIVE");
    FieldCondition filed = new FieldCondition("filingDate");
    filed.setDayFrom(BEGIN);
    filed.setDayTo(DAY);
    for (Caller caller : levels()) {
      for (Caller chosen : List.of(bench.province, bench.county, bench.street)) {
        if (!caller.scope().covers(chosen.unionPath())) {
          continue;
        }
        for (boolean reportedOnly : new boolean[] {true, false}) {
          String as = caller.unionName() + " " + chosen.unionName() + " " + reportedOnly;
          Long union = chosen.unionId();
          Overview overview = overview(caller, union, reportedOnly);
          assertThat(overview.asOf()).isEqualTo(DAY);
          StatisticsTable detailed = table(caller, union, reportedOnly, null, active);
          assertThat(figure(overview, OverviewItem.ACTIVE))
              .as(as)
              .isEqualByComparingTo(dec(all(detailed)));
          assertThat(overview.unreported()).as(as).isEqualTo(detailed.unreported());
          assertThat(figure(overview, OverviewItem.ADDED))
              .as(as)
              .isEqualByComparingTo(
                  dec(
                      all(
                          table(
                              caller,
                              union,
                              reportedOnly,
                              null,
                              states("ACTIVE", "EXITED", "DEREGISTERED"),
                              filed))));
          Map<OverviewDrawing, String> items =
              Map.of(
                  OverviewDrawing.CATEGORY, "hardshipCategory",
                  OverviewDrawing.CAUSE, "mainCause",
                  OverviewDrawing.LEVEL, "archiveLevel",
                  OverviewDrawing.CLASS, "archiveClass");
          items.forEach(
              (drawing, item) ->
                  assertThat(counts(parts(overview, drawing)))
                      .as(as + " " + item)
                      .isEqualTo(counts(table(caller, union, reportedOnly, item, active))));
          assertThat(tile(overview, OverviewItem.ACTIVE).urban().longValue())
              .isEqualTo(
                  counts(table(caller, union, reportedOnly, "archiveType", active))
                      .getOrDefault(Texts.get("archive.ArchiveType.URBAN_WORKER"), 0L));
        }
      }
    }
    Overview whole = overview(reader(bench.province), null, false);
    assertThat(figure(whole, OverviewItem.ACTIVE).longValue()).isPositive();
    assertThat(parts(whole, OverviewDrawing.MONTHS)).hasSize(24);
    assertThat(parts(whole, OverviewDrawing.MONTHS).get(23).figure())
        .isEqualByComparingTo(figure(whole, OverviewItem.ACTIVE));
    for (LocalDate end : List.of(LocalDate.of(2025, 11, 30), LocalDate.of(2026, 7, 31))) {
      ArchiveCount of =
          new ArchiveCount(null, end, null, new ArchiveQuery(List.of(active), false), List.of());
      long then =
          all(bench.as(reader(bench.province), ArchiveStatistics.class, s -> s.table(of, "")));
      assertThat(
              parts(whole, OverviewDrawing.MONTHS).stream()
                  .filter(part -> end.toString().startsWith(part.label()))
                  .findFirst()
                  .orElseThrow()
                  .figure()
                  .longValue())
          .isEqualTo(then)
          .isPositive();
    }
    ArchiveCount lastYear =
        new ArchiveCount(
            null, DAY.minusYears(1), null, new ArchiveQuery(List.of(active), false), List.of());
    assertThat(tile(whole, OverviewItem.ACTIVE).before().longValue())
        .isEqualTo(
            all(
                bench.as(
                    reader(bench.province), ArchiveStatistics.class, s -> s.table(lastYear, ""))))
        .isPositive();
  }

  private static BigDecimal dec(long number) {
    return BigDecimal.valueOf(number);
  }

  private static Map<String, Long> counts(List<OverviewChart.Part> parts) {
    Map<String, Long> counts = new TreeMap<>();
    parts.stream()
        .filter(part -> part.figure().signum() > 0)
        .forEach(part -> counts.put(part.label(), part.figure().longValue()));
    return counts;
  }

  private static Map<String, Long> counts(StatisticsTable table) {
    Map<String, Long> counts = new TreeMap<>();
    for (int i = 0; i < table.columns().size() - 1; i++) {
      long records = table.total().figures().get(i).records();
      if (records > 0) {
        counts.put(table.columns().get(i).first().title(), records);
      }
    }
    return counts;
  }

  @Test
  @Tag("STA-041")
  @Tag("STA-079")
  @Tag("STA-085")
  @Tag("STA-087")
  @Tag("STA-090")
  void helpMoneyAndEventsOfTheOverviewAreThoseOfTheRecords() {
    assertThat(OverviewBench.night(bench.archives.services, NIGHT)).isEmpty();
    bench.archives.at("2026-11-21T09:00:00");
    for (Caller caller : levels()) {
      for (boolean reportedOnly : new boolean[] {true, false}) {
        Overview overview = overview(caller, null, reportedOnly);
        String below = caller.unionPath() + "%";
        int depth = reportedOnly ? caller.unionDepth() : 99;
        String help =
            " from assistance a where a.owner_union_path like ? and a.holder_depth <= ? and a.assisted"
                + " and a.assist_date between date '%s' and date '%s'".formatted(BEGIN, DAY);
        assertThat(text(overview, OverviewItem.AID_TIMES))
            .isEqualTo(one("select count(*)" + help, below, depth));
        assertThat(text(overview, OverviewItem.AID_AMOUNT))
            .isEqualTo(one("select coalesce(sum(a.total_amount), 0.00)" + help, below, depth));
        assertThat(text(overview, OverviewItem.HELPED))
            .isEqualTo(one("select count(distinct a.archive_id)" + help, below, depth));
        assertThat(sum(parts(overview, OverviewDrawing.AID_MONTHS)))
            .isEqualByComparingTo(figure(overview, OverviewItem.AID_AMOUNT));
        assertThat(sum(parts(overview, OverviewDrawing.AID_MEASURES)))
            .isEqualByComparingTo(figure(overview, OverviewItem.AID_AMOUNT));
        for (String[] event :
            List.of(
                new String[] {"EXITED", "archive_exit", "exited_date", "true"},
                new String[] {"CANCELLED", "archive_deregistration", "deregistered_date", "true"},
                new String[] {
                  "RELAPSED", "archive_return", "returned_date", "e.returned_from = 'EXITED'"
                })) {
          String events =
              "select count(*) from %s e join archive a on a.id = e.archive_id where e.%s between date '%s' and date '%s' and %s"
                      .formatted(event[1], event[2], BEGIN, DAY, event[3])
                  + " and a.filing_union_path like ? and a.holder_depth <= ?";
          assertThat(text(overview, OverviewItem.valueOf(event[0])))
              .as(event[0])
              .isEqualTo(one(events, below, depth));
        }
      }
      Overview whole = overview(caller, null, false);
      AssistanceFilter listed =
          new AssistanceFilter(null, true, null, null, null, null, null, null, BEGIN, DAY, false);
      assertThat(figure(whole, OverviewItem.AID_TIMES).intValue())
          .isEqualTo(bench.as(caller, AssistanceSearch.class, s -> s.count(listed)).value());
      ProgressTable funds =
          bench.as(
              caller,
              FundProgress.class,
              s -> s.table(new UseFilter(null, true, List.of(2026), List.of(), null, DAY)));
      assertThat(figure(whole, OverviewItem.FUND_INCOME))
          .isEqualByComparingTo(funds.total().available());
      assertThat(figure(whole, OverviewItem.FUND_SPENT))
          .isEqualByComparingTo(funds.total().spent());
      assertThat(figure(whole, OverviewItem.FUND_BALANCE))
          .isEqualByComparingTo(funds.total().balance());
      assertThat(figure(whole, OverviewItem.FUND_PROGRESS)).isEqualTo(funds.total().progress());
      List<OverviewChart.Part> progress = parts(whole, OverviewDrawing.PROGRESS);
      for (int i = 0; i < progress.size(); i++) {
        assertThat(progress.get(i).label()).isEqualTo(funds.rows().get(i + 1).name());
        assertThat(progress.get(i).figure()).isEqualTo(funds.rows().get(i + 1).progress());
      }
    }
    Overview province = overview(reader(bench.province), null, false);
    assertThat(figure(province, OverviewItem.HELPED).intValue())
        .as("several records of a household count it once")
        .isPositive()
        .isLessThan(figure(province, OverviewItem.AID_TIMES).intValue());
    assertThat(tile(province, OverviewItem.AID_AMOUNT).before()).isEqualByComparingTo("120.00");
    assertThat(tile(province, OverviewItem.EXITED).before()).isEqualByComparingTo("1");
    assertThat(tile(province, OverviewItem.EXITED).change().intValue()).isZero();
  }

  private static String text(Overview overview, OverviewItem item) {
    return figure(overview, item).toPlainString();
  }

  private static String one(String sql, Object... args) {
    return query(sql, args).get(0);
  }

  private static BigDecimal sum(List<OverviewChart.Part> parts) {
    return parts.stream().map(OverviewChart.Part::figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  @Tag("BAT-003")
  @Tag("BAT-086")
  @Tag("BAT-087")
  void aRunAgainReplacesTheDayAndWhatCameAfterMidnightIsNotInIt() {
    OverviewBench.night(bench.archives.services, NIGHT);
    Overview first = overview(reader(bench.province), null, false);
    bench.archives.at("2026-11-21T10:00:00");
    bench.archives.file(
        bench.archives.street,
        bench.archives.household(2).on(LocalDate.of(2026, 11, 1)),
        ArchiveLevel.NATIONAL);
    help("2026-11-21T10:30:00", bench.street, archives.get(0), 2026, "77.00");
    act(
        "2026-11-21T11:00:00",
        "update archive set hardship_category = 'BORDERLINE' where id = " + archives.get(0));
    long run = OverviewBench.newRun();
    assertThat(OverviewBench.night(bench.archives.services, run, NIGHT)).isEmpty();
    Overview again = overview(reader(bench.province), null, false);
    assertThat(again.tiles()).isEqualTo(first.tiles());
    assertThat(again.charts()).isEqualTo(first.charts());
    assertThat(query("select count(*) from overview_build")).containsExactly("1");
    assertThat(query("select count(distinct run_id) from overview_figure")).containsExactly("1");
    assertThat(OverviewBench.prepare(bench.archives.services, run, NIGHT))
        .as("a restart of what is done finds nothing to do")
        .isEmpty();
    bench.archives.at("2026-11-22T00:15:00");
    OverviewBench.night(bench.archives.services, NIGHT.plusDays(1));
    Overview next = overview(reader(bench.province), null, false);
    assertThat(next.asOf()).isEqualTo(NIGHT);
    assertThat(figure(next, OverviewItem.ACTIVE))
        .isEqualByComparingTo(figure(first, OverviewItem.ACTIVE).add(BigDecimal.ONE));
    assertThat(figure(next, OverviewItem.AID_AMOUNT))
        .isEqualByComparingTo(figure(first, OverviewItem.AID_AMOUNT).add(new BigDecimal("77.00")));
  }

  @Test
  @Tag("BAT-087")
  @Tag("STA-080")
  void totalsThatDifferFromAnExactCountAreNotUsedAndTheLastGoodDayStays() {
    OverviewBench.night(bench.archives.services, NIGHT);
    bench.archives.at("2026-11-22T00:15:00");
    long run = OverviewBench.newRun();
    List<Long> parts = OverviewBench.prepare(bench.archives.services, run, NIGHT.plusDays(1));
    parts
        .subList(0, parts.size() - 2)
        .forEach(part -> OverviewBench.make(bench.archives.services, part));
    assertThat(OverviewBench.make(bench.archives.services, parts.get(0)))
        .as("a part that is done is not done twice")
        .isEmpty();
    run(
        "update overview_figure f set records = f.records + 1 from union_org u where u.id = f.union_id"
            + " and u.parent_id is null and f.run_id = %d and f.kind = 'EXIT'".formatted(run));
    BusinessException difference =
        OverviewBench.make(bench.archives.services, parts.get(parts.size() - 2)).orElseThrow();
    assertThat(Texts.of(difference)).startsWith("本年脱困的全国汇总数(").endsWith(")不一致,沿用上一次的汇总数据。");
    assertThat(overview(reader(bench.province), null, true).asOf()).isEqualTo(DAY);

    assertThat(OverviewBench.night(bench.archives.services, run, NIGHT.plusDays(1)))
        .as("started again it begins anew")
        .isEmpty();
    assertThat(overview(reader(bench.province), null, true).asOf()).isEqualTo(NIGHT);
  }

  @Test
  @Tag("STA-092")
  @Tag("STA-094")
  void aFewStatementsReadTheOverviewWhateverTheUnion() throws Exception {
    OverviewBench.night(bench.archives.services, NIGHT);
    for (Caller caller : levels()) {
      overview(caller, null, true);
      assertThat(StatementCount.of(() -> overview(caller, null, true)))
          .as(caller.unionName())
          .hasSizeLessThanOrEqualTo(8)
          .filteredOn(sql -> sql.contains("overview_figure"))
          .as("all figures are of the same night")
          .hasSize(1);
    }
  }

  @Test
  @Tag("STA-003")
  @Tag("STA-077")
  void onlyUnionsOfTheOwnJurisdictionAreShown() {
    OverviewBench.night(bench.archives.services, NIGHT);
    Caller county = reader(bench.county);
    for (Caller outside :
        List.of(bench.city, bench.province, bench.national, bench.otherProvince)) {
      assertThatThrownBy(() -> overview(county, outside.unionId(), false))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> export(county, outside.unionId(), ExportTarget.PRINT))
          .isInstanceOf(AccessDenied.class);
    }
    assertThatThrownBy(() -> overview(reader(bench.siblingStreet), bench.street.unionId(), false))
        .isInstanceOf(AccessDenied.class);
    assertThat(overview(county, bench.street.unionId(), false).steps()).hasSize(2);
  }

  @Test
  @Tag("STA-001")
  @Tag("STA-081")
  void tilesAndChartsOfModulesWithoutPermissionAreLeftOut() {
    OverviewBench.night(bench.archives.services, NIGHT);
    Overview money =
        overview(reader(bench.county, Permission.STATISTICS, Permission.FUND), null, true);
    assertThat(money.tiles())
        .extracting(OverviewTile::item)
        .containsExactly(
            OverviewItem.FUND_INCOME,
            OverviewItem.FUND_SPENT,
            OverviewItem.FUND_BALANCE,
            OverviewItem.FUND_PROGRESS);
    assertThat(money.charts())
        .extracting(OverviewChart::drawing)
        .containsExactly(OverviewDrawing.PROGRESS);
    assertThat(money.unreported()).isZero();
    Overview none = overview(reader(bench.county, Permission.STATISTICS), null, true);
    assertThat(none.tiles()).isEmpty();
    assertThat(none.charts()).isEmpty();
    assertThatThrownBy(
            () -> overview(reader(bench.county, Permission.ARCHIVE, Permission.FUND), null, true))
        .isInstanceOf(AccessDenied.class);
  }

  private Exported export(Caller caller, Long union, ExportTarget target) {
    return bench.as(
        caller,
        OverviewStatistics.class,
        s -> s.export(union, false, new ExportOrder(ExportMode.MASKED, target, null)));
  }

  @Test
  @Tag("STA-021")
  @Tag("STA-078")
  void whatIsPrintedAndWrittenIsWhatIsShown() {
    OverviewBench.night(bench.archives.services, NIGHT);
    Caller county = reader(bench.county);
    Overview shown = overview(county, null, false);
    Exported.Paper paper = (Exported.Paper) export(county, null, ExportTarget.PRINT);
    assertThat(paper.frame().above())
        .containsExactly("统计单位:东湖区总工会,数据范围:含下级未上报,数据截至2026-11-20 24:00");
    assertThat(paper.rows().get(0).subList(0, 3))
        .containsExactly("在册户数", "", text(shown, OverviewItem.ACTIVE));
    assertThat(paper.rows()).hasSizeGreaterThan(40);
    assertThat(((Exported.File) export(county, null, ExportTarget.EXCEL)).name()).endsWith(".xlsx");
  }
}
