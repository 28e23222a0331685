package cn.bangfu.assistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.query.SortKey;
import cn.bangfu.testkit.Plan;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Lists and queries of every level read a range of the level's index, and lines only by their
 * record, shown by PostgreSQL's own plan on 40,000 records.
 */
@Tag("AST-103")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssistancePlanDbTest {

  private static final int RECORDS = 40_000;

  private AssistanceBench bench;
  private final Map<String, Caller> callers = new LinkedHashMap<>();

  /** Six provinces of two cities of two counties of four streets; every street helps. */
  @BeforeAll
  void aCountry() {
    bench = new AssistanceBench();
    String tag = "H" + bench.province.unionId();
    run(
        unions(tag, "PROVINCIAL", 6, "p.parent_id is null"),
        unions(tag, "PREFECTURAL", 2, "p.union_level = 'PROVINCIAL' and p.remark = '" + tag + "'"),
        unions(tag, "COUNTY", 2, "p.union_level = 'PREFECTURAL' and p.remark = '" + tag + "'"),
        unions(tag, "GRASSROOTS", 4, "p.union_level = 'COUNTY' and p.remark = '" + tag + "'"),
        """
        insert into archive (id, employee_no, head_name, archive_type, hardship_category, filing_standard,
          archive_level, archive_class, life_state, filing_union_id, filing_union_path, province_id,
          prefecture_id, county_id, holder_union_id, holder_depth, sent_back, filing_date, submission,
          entered_at, entered_by, changed_at, changed_by)
        select nextval('archive_seq'), '%1$s' || i, '张伟', 'URBAN_WORKER', 'BORDERLINE', 'NATIONAL', 'GRASSROOTS',
          'INCREMENT', 'ACTIVE', s.id, s.path, split_part(s.path, '/', 3)::bigint, split_part(s.path, '/', 4)::bigint,
          split_part(s.path, '/', 5)::bigint, s.id, s.depth, false, date '2010-01-01', gen_random_uuid(), now(), 'test', now(), 'test'
        from union_org s, generate_series(1, 10) i where s.remark = '%1$s' and s.union_level = 'GRASSROOTS'
        """
            .formatted(tag),
        """
        insert into fund_income (entry_no, union_id, entry_date, fund_type_id, fund_year, income_type_id, amount,
          fiscal_budget, submission, entered_at, entered_by)
        select fund_next_number(s.id, 'SR', 2016), s.id, date '2016-01-01', t.id, 2016, i.id, 9999999, false,
          gen_random_uuid(), now(), 'test'
        from union_org s, code_value t, code_value i
        where s.remark = '%1$s' and s.union_level = 'GRASSROOTS' and t.table_key = 'fund_type'
          and t.constant = 'UNION_FUND' and i.table_key = 'income_type' and i.constant = 'OPENING_BALANCE'
        """
            .formatted(tag),
        """
        insert into assistance (id, record_no, archive_id, owner_union_id, owner_union_path, province_id,
          prefecture_id, county_id, holder_union_id, holder_depth, assist_category, assist_date, assisted,
          form, total_amount, expenditure_kind_id, archive_type_at_assist, archive_level_at_assist,
          archive_class_at_assist, filing_union_at_assist, submission, bulk_no, entered_at, entered_by,
          changed_at, changed_by)
        select nextval('assistance_seq'), '%1$s' || x.no || '-' || i, x.id, x.filing_union_id,
          x.filing_union_path, x.province_id, x.prefecture_id, x.county_id, h.id, h.depth,
          'OWN_ILLNESS', date '2012-01-01' + i %% 2000, true, 'FUNDS', 100, e.id, 'URBAN_WORKER', 'GRASSROOTS',
          'INCREMENT', x.filing_union_id, gen_random_uuid(), gen_random_uuid(), now(), 'test', now(), 'test'
        from (select a.*, row_number() over (order by a.id) - 1 as no, count(*) over () as all_of from archive a
              where a.employee_no like '%1$s%%') x
        join generate_series(0, %2$d - 1) i on i %% x.all_of = x.no
        join union_org h on h.id = split_part(x.filing_union_path, '/', 6 - i %% 5)::bigint
        cross join code_value e where e.table_key = 'expenditure_kind' and e.constant = 'DAILY_RELIEF'
        """
            .formatted(tag, RECORDS),
        """
        insert into assistance_line (id, assistance_id, line_no, measure_id, amount, fund_type_id, fund_year,
          summary_class, level_at_check)
        select nextval('assistance_line_seq'), a.id, 1, m.id, 100, f.id, 2016, 'LIVING_AID', 'GRASSROOTS'
        from assistance a, code_value m, code_value f
        where a.record_no like '%1$s%%' and m.table_key = 'measure' and m.constant = 'LIVING_AID'
          and f.table_key = 'fund_type' and f.constant = 'UNION_FUND'
        """
            .formatted(tag));
    for (String table : List.of("archive", "union_org", "assistance", "assistance_line")) {
      analyze(table);
    }
    callers.put("assistance_by_date", bench.national);
    for (String level : List.of("PROVINCIAL", "PREFECTURAL", "COUNTY")) {
      long id =
          Long.parseLong(
              query(
                      "select id from union_org where remark = ? and union_level = ? order by id"
                          + " limit 1",
                      tag,
                      level)
                  .get(0));
      String index =
          switch (level) {
            case "PROVINCIAL" -> "assistance_province_date";
            case "PREFECTURAL" -> "assistance_prefecture_date";
            default -> "assistance_county_date";
          };
      callers.put(index, bench.archives.unions.caller(id, Permission.ASSISTANCE));
    }
  }

  private static String unions(String tag, String level, int each, String parents) {
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

  private static long code(String table, String constant) {
    return Long.parseLong(
        query("select id from code_value where table_key = ? and constant = ?", table, constant)
            .get(0));
  }

  private static void analyze(String table) {
    try (var c = TestDatabase.get().connect(TestDatabase.OWNER);
        var sql = c.createStatement()) {
      sql.execute("analyze " + table);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AssistanceFilter asked(Consumer<AssistanceQuestion> typed) {
    AssistanceQuestion question = new AssistanceQuestion();
    typed.accept(question);
    return new AssistanceFilter(
        null, true, null, null, null, null, null, null, null, null, false, null, null, question);
  }

  /** The plan of the statement that looks for the numbers of a page. */
  private String plan(Caller caller, AssistanceFilter filter, SortKey order) throws Exception {
    String sent =
        StatementCount.of(
                () ->
                    bench.as(
                        caller,
                        AssistanceSearch.class,
                        s -> s.page(filter, order, Set.of(), 0, 20)))
            .stream()
            .filter(statement -> statement.toLowerCase().contains("order by"))
            .findFirst()
            .orElseThrow();
    try (var c = TestDatabase.get().connect(TestDatabase.APP)) {
      return Plan.of(c, sent);
    }
  }

  @Test
  void everyLevelReadsTheFirstPageOfItsQueryFromARangeOfItsIndex() throws Exception {
    final long living = code("measure", "LIVING_AID");
    final long union = code("fund_type", "UNION_FUND");
    Map<String, AssistanceFilter> questions =
        Map.of(
            "everything",
            asked(none -> {}),
            "by line",
            asked(
                asked -> {
                  asked.setMeasures(List.of(living));
                  asked.setFundTypes(List.of(union));
                  asked.setFundYears(List.of(2016));
                }),
            "by values",
            asked(
                asked -> {
                  asked.setAssisted(true);
                  asked.setForms(List.of(AssistanceForm.FUNDS));
                  asked.setLeastAmount(BigDecimal.TEN);
                }));
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Caller> caller : callers.entrySet()) {
      for (Map.Entry<String, AssistanceFilter> question : questions.entrySet()) {
        for (SortKey order : new SortKey[] {null, new SortKey("date", true)}) {
          String plan = plan(caller.getValue(), question.getValue(), order);
          if (plan.contains("Sort")
              || plan.contains("Seq Scan on assistance")
              || !plan.contains(caller.getKey())) {
            wrong.add(caller.getKey() + " " + question.getKey() + ":\n" + plan);
          }
        }
      }
    }
    assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
  }

  @Test
  @Tag("AST-006")
  void whatWaitsAtTheOwnUnionIsCountedFromTheIndexOfHoldersAlone() throws Exception {
    AssistanceFilter waiting = asked(none -> {}).with(AssistanceStateFilter.UNREPORTED);
    for (Caller caller : callers.values()) {
      String sent =
          StatementCount.of(() -> bench.as(caller, AssistanceSearch.class, s -> s.count(waiting)))
              .stream()
              .filter(statement -> statement.contains("holder_union_id"))
              .findFirst()
              .orElseThrow();
      try (var c = TestDatabase.get().connect(TestDatabase.APP);
          var sql = c.createStatement()) {
        // of so few records the table is read as fast
        sql.execute("set enable_seqscan = off; set enable_bitmapscan = off");
        assertThat(Plan.of(c, sent)).contains("Index Only Scan using assistance_holder");
      }
    }
  }

  @Test
  @Tag("AST-104")
  void anOrderThatNoIndexHasReadsOnlyWhatWasFound() throws Exception {
    AssistanceFilter reported = asked(none -> {}).with(AssistanceStateFilter.REPORTED);
    for (String level : List.of("assistance_province_date", "assistance_county_date")) {
      String sent =
          StatementCount.of(
                  () ->
                      bench.as(
                          callers.get(level),
                          AssistanceSearch.class,
                          s -> s.page(reported, new SortKey("totalAmount", true), Set.of(), 0, 20)))
              .stream()
              .filter(statement -> statement.toLowerCase().contains("order by total_amount"))
              .findFirst()
              .orElseThrow();
      try (var c = TestDatabase.get().connect(TestDatabase.APP);
          var sql = c.createStatement()) {
        // so small a table is read as a whole
        sql.execute("set enable_seqscan = off");
        assertThat(Plan.of(c, sent)).contains("assistance_pkey").doesNotContain(level);
      }
    }
  }

  @Test
  void aNumberIsFoundThroughItsHousehold() throws Exception {
    AssistanceQuestion question = new AssistanceQuestion();
    AssistanceFilter filter =
        new AssistanceFilter(
            null,
            true,
            null,
            null,
            null,
            "110101199003078515",
            null,
            null,
            null,
            null,
            false,
            null,
            null,
            question);
    for (Caller caller : callers.values()) {
      assertThat(plan(caller, filter, null))
          .doesNotContain("Seq Scan on archive_content ")
          .doesNotContain("Seq Scan on archive_member ");
    }
  }

  @Test
  void theSumsOfAWholeCountryEndAtTheLimit() {
    AssistanceTotals totals =
        bench.as(bench.national, AssistanceSearch.class, s -> s.totals(asked(none -> {})));
    assertThat(totals.exact()).isFalse();
    assertThat(totals.records()).isEqualTo(10_000);
    AssistanceTotals ofProvince =
        bench.as(
            callers.get("assistance_province_date"),
            AssistanceSearch.class,
            s -> s.totals(asked(none -> {})));
    assertThat(ofProvince.exact()).isTrue();
  }
}
