package cn.bangfu.archive;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.past.PastArchives;
import cn.bangfu.archive.past.PastFilter;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.testkit.Plan;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.Vacuum;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every list of every level, in every order offered, is read from a range of an index, shown by
 * PostgreSQL's own plan on 50,000 archives.
 */
@Tag("ARC-022")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchivePlanDbTest {

  private static final int ARCHIVES = 50_000;

  private ArchiveBench bench;

  /**
   * Eight provinces of two cities of three counties of nine streets, and archives in the streets.
   */
  @BeforeAll
  void aCountry() {
    bench = new ArchiveBench();
    String tag = "P" + bench.province.unionId();
    run(
        insertUnions(tag, "PROVINCIAL", 8, "p.parent_id is null"),
        insertUnions(
            tag, "PREFECTURAL", 2, "p.union_level = 'PROVINCIAL' and p.remark = '" + tag + "'"),
        insertUnions(
            tag, "COUNTY", 3, "p.union_level = 'PREFECTURAL' and p.remark = '" + tag + "'"),
        insertUnions(tag, "GRASSROOTS", 9, "p.union_level = 'COUNTY' and p.remark = '" + tag + "'"),
        """
        insert into archive (id, employee_no, head_name, archive_type, hardship_category, filing_standard,
          archive_level, archive_class, life_state, filing_union_id, filing_union_path, province_id,
          prefecture_id, county_id, holder_union_id, holder_depth, sent_back, filing_date,
          entered_at, entered_by, changed_at, changed_by)
        select nextval('archive_seq'), 'n' || i, substr('张王李赵刘陈杨黄周吴', 1 + i %% 10, 1)
            || substr('伟芳娜敏静丽强磊军洋', 1 + (i / 10) %% 10, 1) || substr('一明华国建', 1 + (i / 7) %% 5, 1),
          'URBAN_WORKER', 'BORDERLINE', 'NATIONAL', h.union_level, 'INCREMENT',
          case when i %% 50 = 0 then 'DEREGISTERED' else 'ACTIVE' end,
          s.id, s.path, split_part(s.path, '/', 3)::bigint, split_part(s.path, '/', 4)::bigint,
          split_part(s.path, '/', 5)::bigint, h.id, h.depth, false, date '2010-01-01' + i %% 5000,
          now(), 'test', now(), 'test'
        from (select id, path, row_number() over (order by id) - 1 as no, count(*) over () as all_of
              from union_org where remark = '%1$s' and union_level = 'GRASSROOTS') s
        join generate_series(0, %2$d - 1) i on i %% s.all_of = s.no
        join union_org h on h.id = split_part(s.path, '/', 6 - i %% 5)::bigint
        """
            .formatted(tag, ARCHIVES));
    for (String table :
        List.of("archive", "union_org", "archive_content", "archive_unseen_change")) {
      analyze(table);
    }
  }

  private static String insertUnions(String tag, String level, int each, String parents) {
    return """
        insert into union_org (id, name, parent_id, path, depth, union_level, region_code, sort_order,
          confirm_state, remark, entered_at, entered_by, changed_at, changed_by)
        select n.id, '%1$s' || n.id, n.parent, n.path || n.id || '/', n.depth + 1, '%2$s', '110000', n.id,
          'CONFIRMED', '%1$s', now(), 'test', now(), 'test'
        from (select nextval('union_org_seq') as id, p.id as parent, p.path, p.depth
              from union_org p, generate_series(1, %3$d) where %4$s) n
        """
        .formatted(tag, level, each, parents);
  }

  private static void analyze(String table) {
    try (var c = TestDatabase.get().connect(TestDatabase.OWNER);
        var sql = c.createStatement()) {
      sql.execute("analyze " + table);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Caller> callers() {
    String tag = "P" + bench.province.unionId();
    Map<String, Caller> callers = new LinkedHashMap<>();
    callers.put("national", bench.national);
    for (String level : List.of("PROVINCIAL", "PREFECTURAL", "COUNTY", "GRASSROOTS")) {
      long id =
          Long.parseLong(
              query(
                      "select id from union_org where remark = ? and union_level = ? order by id"
                          + " limit 1",
                      tag,
                      level)
                  .get(0));
      callers.put(level, bench.unions.caller(id, cn.bangfu.access.Permission.ARCHIVE));
    }
    return callers;
  }

  @Test
  void everyLevelReadsItsListInEveryOrderFromAnIndexRange() throws Exception {
    Map<String, Map<ArchiveSort, String>> expected =
        Map.of(
            "national", indexes("archive_by_date", "archive_by_name", "archive_path_number"),
            "PROVINCIAL",
                indexes("archive_province_date", "archive_province_name", "archive_path_number"),
            "PREFECTURAL",
                indexes(
                    "archive_prefecture_date", "archive_prefecture_name", "archive_path_number"),
            "COUNTY", indexes("archive_county_date", "archive_county_name", "archive_path_number"));
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Caller> caller : callers().entrySet()) {
      for (ArchiveSort sort : ArchiveSort.values()) {
        for (boolean ascending : new boolean[] {true, false}) {
          String plan =
              plan(caller.getValue(), ArchiveFilter.OPENING.of(null, true), sort, ascending);
          String what = caller.getKey() + " " + sort + (ascending ? " up" : " down");
          boolean grassRoots = caller.getKey().equals("GRASSROOTS");
          if (plan.contains("Seq Scan on archive")) {
            wrong.add(what + " reads everything:\n" + plan);
          }
          if (!grassRoots
              && (plan.contains("Sort")
                  || !plan.contains(expected.get(caller.getKey()).get(sort)))) {
            wrong.add(what + " is no range of its index:\n" + plan);
          }
        }
      }
    }
    assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
  }

  @Test
  void theOwnUnionsListAndAGrassRootsSubtreeAreIndexRangesToo() throws Exception {
    Caller street = callers().get("GRASSROOTS");
    for (ArchiveSort sort : ArchiveSort.values()) {
      assertThat(plan(street, ArchiveFilter.OPENING, sort, false))
          .doesNotContain("Seq Scan")
          .contains("filing_union_id = ");
      assertThat(plan(street, ArchiveFilter.OPENING.of(null, true), sort, false))
          .doesNotContain("Seq Scan")
          .contains("filing_union_path)::text >= ")
          .contains("filing_union_path)::text < ");
    }
  }

  @Test
  @Tag("ARC-014")
  void everyStateFilterOfEveryLevelAnswersFromAnIndex() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Caller> caller : callers().entrySet()) {
      for (ArchiveStateFilter state : ArchiveStateFilter.values()) {
        String plan =
            plan(
                caller.getValue(),
                ArchiveFilter.OPENING.of(null, true).with(state),
                ArchiveSort.FILING_DATE,
                false);
        if (plan.contains("Seq Scan on archive ")) {
          wrong.add(caller.getKey() + " " + state + ":\n" + plan);
        }
      }
    }
    assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
  }

  @Test
  @Tag("ARC-014")
  void theStateFiltersOfALevelAreCountedFromItsIndexWithoutReadingTheTable() throws Exception {
    Vacuum.untilAllIsVisible("archive_standing");
    for (Map.Entry<String, String> level :
        Map.of(
                "PROVINCIAL", "archive_standing_province",
                "PREFECTURAL", "archive_standing_prefecture",
                "COUNTY", "archive_standing_county")
            .entrySet()) {
      Caller caller = callers().get(level.getKey());
      String counted =
          StatementCount.of(
                  () ->
                      bench.as(
                          caller,
                          ArchiveSearch.class,
                          s -> s.counts(ArchiveFilter.OPENING.of(null, true))))
              .stream()
              .filter(statement -> statement.contains("GROUP BY"))
              .findFirst()
              .orElseThrow();
      try (var c = TestDatabase.get().connect(TestDatabase.APP)) {
        assertThat(Plan.of(c, counted)).contains("Index Only Scan using " + level.getValue());
      }
    }
  }

  @Test
  @Tag("ARC-014")
  void aStateIsListedInTheListsOrderFromTheIndexOfItsLevel() throws Exception {
    Caller province = callers().get("PROVINCIAL");
    assertThat(
            plan(
                province,
                ArchiveFilter.OPENING.of(null, true).with(ArchiveStateFilter.UNREPORTED),
                ArchiveSort.FILING_DATE,
                false))
        .contains("archive_standing_province")
        .doesNotContain("Sort");
  }

  @Test
  @Tag("ARC-015")
  void aPartOfANameAndANumberAreFoundThroughTheirIndexes() throws Exception {
    ArchiveFilter rare =
        new ArchiveFilter(null, true, null, null, null, null, "欧阳", null, null, null);
    assertThat(plan(bench.national, rare, ArchiveSort.FILING_DATE, false))
        .contains("archive_name_grams");
    ArchiveFilter number =
        new ArchiveFilter(null, true, null, null, null, "n4999", null, null, null, null);
    assertThat(plan(bench.national, number, ArchiveSort.FILING_DATE, false))
        .contains("archive_by_number");
    ArchiveFilter idNo =
        new ArchiveFilter(
            null, true, null, null, null, null, null, "110110199001010006", null, null);
    assertThat(plan(bench.national, idNo, ArchiveSort.FILING_DATE, false))
        .doesNotContain("Seq Scan on archive ");
  }

  @Test
  @Tag("ARC-168")
  void aPageOfAPastDayIsReadInTheOrderOfItsIndexAlsoForTheWholeCountry() throws Exception {
    analyze("archive_history");
    PastFilter day =
        new PastFilter(
            java.time.LocalDate.of(2099, 1, 1),
            null,
            true,
            java.util.Set.of(LifeState.ACTIVE),
            null,
            null,
            null,
            null);
    for (Caller caller : callers().values()) {
      String sent =
          StatementCount.of(() -> bench.as(caller, PastArchives.class, p -> p.page(day, 0, 20)))
              .stream()
              .filter(statement -> statement.contains("from archive_history"))
              .findFirst()
              .orElseThrow();
      try (var c = TestDatabase.get().connect(TestDatabase.APP)) {
        assertThat(Plan.of(c, sent))
            .contains("archive_history_path")
            .doesNotContain("Seq Scan on archive_history");
      }
    }
  }

  @Test
  @Tag("ARC-168")
  void theArchivesOfAPastDayAreCountedFromTheIndexAlone() throws Exception {
    Vacuum.untilAllIsVisible("archive_history");
    PastFilter day =
        new PastFilter(
            java.time.LocalDate.of(2099, 1, 1),
            null,
            true,
            java.util.Set.of(LifeState.ACTIVE),
            null,
            null,
            null,
            null);
    for (Caller caller : callers().values()) {
      String sent =
          StatementCount.of(() -> bench.as(caller, PastArchives.class, p -> p.count(day))).stream()
              .filter(statement -> statement.contains("from archive_history"))
              .findFirst()
              .orElseThrow();
      try (var c = TestDatabase.get().connect(TestDatabase.APP);
          var sql = c.createStatement()) {
        // of so few archives the table is read as fast
        sql.execute("set enable_seqscan = off; set enable_bitmapscan = off");
        assertThat(Plan.of(c, sent)).contains("Index Only Scan using archive_history_path");
      }
    }
  }

  @Test
  @Tag("ARC-170")
  void aRareNameOfAPastDayIsFoundByItsIndexAlsoForTheWholeCountry() throws Exception {
    analyze("archive_history");
    PastFilter day =
        new PastFilter(
            java.time.LocalDate.of(2099, 1, 1),
            null,
            true,
            java.util.Set.of(LifeState.ACTIVE),
            null,
            null,
            "鹮",
            null);
    for (String sent :
        StatementCount.of(
                () ->
                    bench.as(
                        bench.national,
                        PastArchives.class,
                        p -> p.page(day, 0, 20).size() + p.count(day).value()))
            .stream()
            .filter(statement -> statement.contains("from archive_history"))
            .toList()) {
      try (var c = TestDatabase.get().connect(TestDatabase.APP)) {
        assertThat(Plan.of(c, sent))
            .contains("archive_history_name_grams")
            .doesNotContain("Seq Scan on archive_history");
      }
    }
  }

  @Test
  void aCountStopsAtTenThousand() {
    assertThat(
            bench
                .as(
                    bench.national,
                    ArchiveSearch.class,
                    s -> s.count(ArchiveFilter.OPENING.of(null, true)))
                .toString())
        .isEqualTo("10000+");
    Caller province = callers().get("PROVINCIAL");
    assertThat(
            bench
                .as(
                    province,
                    ArchiveSearch.class,
                    s -> s.count(ArchiveFilter.OPENING.of(null, true)))
                .value())
        .isEqualTo(
            Integer.parseInt(
                query(
                        "select count(*) from archive where province_id = ? and life_state ="
                            + " 'ACTIVE'",
                        province.unionId())
                    .get(0)));
  }

  private static Map<ArchiveSort, String> indexes(String date, String name, String number) {
    Map<ArchiveSort, String> indexes = new EnumMap<>(ArchiveSort.class);
    indexes.put(ArchiveSort.FILING_DATE, date);
    indexes.put(ArchiveSort.NAME, name);
    indexes.put(ArchiveSort.EMPLOYEE_NO, number);
    indexes.put(ArchiveSort.CHOSEN, date);
    return indexes;
  }

  /** The plan of the statement that the service itself sends for the first page. */
  private String plan(Caller caller, ArchiveFilter filter, ArchiveSort sort, boolean ascending)
      throws Exception {
    List<String> statements =
        StatementCount.of(
            () ->
                bench.as(
                    caller,
                    ArchiveSearch.class,
                    s -> s.page(filter, new PageRequest<>(0, 20, sort, ascending))));
    String first = statements.stream().filter(s -> s.contains("LIMIT")).findFirst().orElse(null);
    if (first == null) {
      return "";
    }
    try (var c = TestDatabase.get().connect(TestDatabase.APP)) {
      return Plan.of(c, first);
    }
  }
}
