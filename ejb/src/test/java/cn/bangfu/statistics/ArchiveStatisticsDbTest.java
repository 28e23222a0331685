package cn.bangfu.statistics;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.archive.ArchiveFilter;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveSearch;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.query.ArchiveQuery;
import cn.bangfu.archive.query.FieldCondition;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Archives in figures, compared with counting them one by one. */
class ArchiveStatisticsDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int ARCHIVES = 240;

  /** Of each archive: filing union, holder's depth, values as text, size of the family. */
  private record Plain(long union, int holderDepth, Map<String, List<String>> values, int size) {}

  private final ArchiveBench bench = new ArchiveBench();
  private final Caller province = reader(bench.province);
  private final Caller county = reader(bench.county);

  @BeforeEach
  void today() {
    bench.at(TODAY + "T12:00:00");
  }

  private Caller reader(Caller of) {
    return bench.unions.caller(
        of.unionId(), PermissionLevel.READ, Permission.STATISTICS, Permission.ARCHIVE);
  }

  @Test
  @Tag("FLD-080")
  @Tag("STA-013")
  void anArchiveCountsOnceAndItsMembersWithoutTheHead() {
    bench.file(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    StatisticsTable table = table(county, count(null, "gender"));
    assertThat(table.first())
        .extracting(StatisticsValue::title)
        .as("nobody is without a gender, so there is no column for that")
        .containsExactly("男", "女", "总数");
    assertThat(table.rows())
        .extracting(row -> row.name() + " " + shown(row))
        .containsExactly("东湖区总工会(本级) 0/0 0/0 0/0", "甲街道总工会 1/2 0/0 1/2", "丁街道总工会 0/0 0/0 0/0");
    assertThat(table.total().name() + " " + shown(table.total())).isEqualTo("合计 1/2 0/0 1/2");
  }

  @Test
  @Tag("FLD-079")
  @Tag("STA-004")
  @Tag("STA-006")
  @Tag("STA-009")
  @Tag("STA-010")
  @Tag("STA-032")
  void everyDimensionCountsAsOneByOneCountingDoesAndItsListsHaveAsManyArchives() {
    archives();
    List<Plain> plain = plain();
    for (String dimension : plain.get(0).values().keySet()) {
      ArchiveCount asked = count(null, dimension);
      StatisticsTable table = table(province, asked);
      compare(table, plain, List.of(dimension));
      lists(asked, table);
    }
  }

  @Test
  @Tag("FLD-079")
  @Tag("STA-013")
  void twoDimensionsAreCrossedAndARecordWithSeveralValuesCountsOnceInTheTotals() {
    archives();
    List<Plain> plain = plain();
    for (List<String> pair :
        List.of(
            List.of("gender", "mainCause"),
            List.of("otherCauses", "gender"),
            List.of("gender", "otherCauses"))) {
      ArchiveCount asked = count(null, pair.toArray(String[]::new));
      StatisticsTable table = table(province, asked);
      compare(table, plain, pair);
      assertThat(table.severalValues()).isEqualTo(pair.contains("otherCauses"));
      assertThat(table.isCrossed()).isTrue();
      lists(asked, table);
    }
    StatisticsTable both = table(province, count(null, "otherCauses", "medicalInsurance"));
    assertThat(both.total().figures().get(both.columns().size() - 1).records())
        .isEqualTo(plain.size());
  }

  @Test
  @Tag("STA-021")
  void whatIsWrittenAndPrintedIsTheTableThatIsShown() {
    bench.file(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    StatisticsTable table = table(county, count(null, "gender"));
    StatisticsSheet sheet =
        new StatisticsSheet(
            table, List.of(Indicator.WORKER_COUNT, Indicator.DEPENDENT_COUNT), true);
    Exported.Paper paper =
        (Exported.Paper)
            bench.as(
                county,
                ArchiveStatistics.class,
                s ->
                    s.export(
                        sheet,
                        head(),
                        new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, null)));
    assertThat(paper.heads()).containsExactly("统计单位", "统计项目一", "职工人数", "供养人口数");
    assertThat(paper.rows())
        .containsExactly(
            List.of("甲街道总工会", "男", "1", "2"),
            List.of("甲街道总工会", "女", "0", "0"),
            List.of("甲街道总工会", "总数", "1", "2"),
            List.of("合计", "男", "1", "2"),
            List.of("合计", "女", "0", "0"),
            List.of("合计", "总数", "1", "2"));
  }

  @Test
  @Tag("STA-014")
  @Tag("STA-019")
  void aFileIsCalledAfterFunctionUnionAndTimeAndHasTheHeadOfTheResult() {
    bench.file(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    StatisticsSheet sheet =
        new StatisticsSheet(
            table(county, count(null, "gender")), List.of(Indicator.WORKER_COUNT), true);
    Exported.File file = (Exported.File) export(county, sheet, ExportTarget.EXCEL);
    assertThat(file.name()).isEqualTo("职工档案统计_东湖区总工会_2026-11-22.xlsx");
    Exported.Paper paper = (Exported.Paper) export(county, sheet, ExportTarget.PRINT);
    assertThat(paper.frame().title()).isEqualTo("职工档案统计");
    assertThat(paper.frame().above())
        .containsExactly("统计单位:东湖区总工会", "统计时间:2026-11-22", "计算时间 2026-11-22 12:00");
    assertThat(paper.frame().below()).containsExactly("可多选");
  }

  private Exported export(Caller caller, StatisticsSheet sheet, ExportTarget target) {
    return bench.as(
        caller,
        ArchiveStatistics.class,
        s -> s.export(sheet, head(), new ExportOrder(ExportMode.MASKED, target, null)));
  }

  @Test
  @Tag("STA-022")
  void statisticsOfTheCountryAreRecordedWithTheirConditionsAndOthersAreNot() {
    Caller national = reader(bench.national);
    String words = "统计时间:" + TODAY + " " + national.unionName() + System.nanoTime();
    for (Caller caller : List.of(national, county)) {
      bench.as(caller, ArchiveStatistics.class, s -> s.table(count(null), words));
    }
    bench.as(
        national, ArchiveStatistics.class, s -> s.table(count(bench.province.unionId()), words));
    assertThat(query("select event || ' ' || succeeded from audit_record where changes = ?", words))
        .containsExactly("ARCHIVE_STATISTICS true");
  }

  @Test
  @Tag("STA-029")
  void everyDimensionThatIsOfferedCanBeCounted() {
    bench.file(bench.street, bench.household(1), ArchiveLevel.NATIONAL);
    List<Choice> choices = bench.as(county, ArchiveStatistics.class, ArchiveStatistics::choices);
    assertThat(choices)
        .extracting(Choice::title)
        .contains(
            "性别",
            "政治面貌",
            "健康状况",
            "婚姻状况",
            "户口类型",
            "年龄段",
            "主要致困原因",
            "次要致困原因",
            "上报状态",
            "所属行业(一级)",
            "所属行业",
            "人均月收入段",
            "医保状况",
            "家庭人口")
        .doesNotHaveDuplicates();
    for (Choice choice : choices) {
      StatisticsTable table = table(county, count(null, choice.code()));
      assertThat(last(table.total()).records()).as(choice.code()).isEqualTo(1);
      assertThat(last(table.total()).persons()).as(choice.code()).isEqualTo(1);
    }
  }

  @Test
  @Tag("STA-007")
  @Tag("STA-088")
  void byDefaultOnlyWhatHasReachedTheOwnUnionCountsAndTheRestIsNamed() {
    archives();
    List<Plain> plain = plain();
    ArchiveQuery reported = new ArchiveQuery(List.of(), true);
    StatisticsTable table =
        table(province, new ArchiveCount(null, TODAY, null, reported, List.of("gender")));
    List<Plain> reached =
        plain.stream().filter(one -> one.holderDepth() <= province.unionDepth()).toList();
    compare(table, reached, List.of("gender"));
    assertThat(table.unreported()).isEqualTo(plain.size() - reached.size()).isPositive();
    lists(new ArchiveCount(null, TODAY, null, reported, List.of("gender")), table);

    long sum = 0;
    for (StatisticsRow row : table(province, count(null)).rows()) {
      sum +=
          row.isBranch()
              ? last(table(province, count(row.unionId())).total()).records()
              : last(row).records();
    }
    assertThat(sum).as("the parts of the province").isEqualTo(plain.size());
  }

  @Test
  @Tag("STA-003")
  @Tag("STA-005")
  void onlyUnionsOfTheOwnJurisdictionCanBeChosen() {
    bench.file(bench.street, bench.household(1), ArchiveLevel.NATIONAL);
    List<StatisticsStep> steps =
        bench.as(province, ArchiveStatistics.class, s -> s.steps(bench.street.unionId()));
    assertThat(steps)
        .extracting(StatisticsStep::name)
        .endsWith("南昌市总工会", "东湖区总工会", "甲街道总工会")
        .hasSize(4);
    for (Caller outside :
        List.of(bench.otherCounty, bench.city, bench.national, bench.otherProvince)) {
      refused(county, outside.unionId());
    }
    refused(reader(bench.siblingStreet), bench.street.unionId());
    StatisticsCut ofOther =
        new StatisticsCut(StatisticsRow.Kind.BRANCH, bench.otherCounty.unionId(), "*", "*");
    assertThatThrownBy(
            () ->
                bench.as(
                    county, ArchiveStatistics.class, s -> s.behind(count(null), ofOther, 0, 20)))
        .isInstanceOf(AccessDenied.class);
    StatisticsCut above =
        new StatisticsCut(StatisticsRow.Kind.BRANCH, bench.otherCounty.unionId(), "*", "*");
    assertThatThrownBy(
            () ->
                bench.as(
                    province,
                    ArchiveStatistics.class,
                    s -> s.behind(count(bench.county.unionId()), above, 0, 20)))
        .as("a row of another union's table")
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("STA-026")
  void draftsAreCountedByNobodyAlsoNotByAForgedRequest() {
    bench.file(bench.street, ArchiveLevel.NATIONAL);
    FieldCondition states = new FieldCondition("lifeState");
    states.setChoices(List.of("DRAFT", "DELETED"));
    ArchiveQuery forged = new ArchiveQuery(List.of(states), false);
    StatisticsTable table =
        table(county, new ArchiveCount(null, TODAY, null, forged, List.of("lifeState")));
    assertThat(table.total().isZero()).isTrue();
    run(
        "update archive set life_state = 'DELETED', employee_no = null where filing_union_id = "
            + bench.street.unionId());
    assertThat(
            table(county, new ArchiveCount(null, TODAY, null, forged, List.of("lifeState")))
                .total()
                .isZero())
        .isTrue();
  }

  @Test
  @Tag("STA-001")
  void bothPermissionsAreNeeded() {
    for (Permission only : List.of(Permission.STATISTICS, Permission.ARCHIVE)) {
      Caller caller = bench.unions.caller(bench.county.unionId(), PermissionLevel.HANDLE, only);
      assertThatThrownBy(() -> table(caller, count(null))).isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  @Tag("STA-008")
  @Tag("STA-023")
  void wrongConditionsAreNamedBesideTheirField() {
    FieldCondition reversed = new FieldCondition("familySize");
    reversed.setNumberFrom(new java.math.BigDecimal(5));
    reversed.setNumberTo(new java.math.BigDecimal(2));
    ArchiveCount wrong =
        new ArchiveCount(
            null,
            TODAY.plusDays(1),
            null,
            new ArchiveQuery(List.of(reversed), false),
            List.of("gender", "gender"));
    assertThatThrownBy(() -> table(county, wrong))
        .isInstanceOfSatisfying(
            Violations.class,
            refusal ->
                assertThat(refusal.all())
                    .extracting(one -> one.field() + " " + Texts.of(one))
                    .containsExactly(
                        "conditions.familySize 起始值不能大于结束值。",
                        "day 统计时间不能晚于今天。",
                        "dimensions 两个统计项目不能相同。"));
  }

  @Test
  @Tag("STA-026")
  @Tag("STA-085")
  void aFigureIsTheCountOfTheQueryWithTheSameConditions() {
    archives();
    List<FieldCondition> asked = new ArrayList<>();
    FieldCondition gender = new FieldCondition("gender");
    gender.setChoices(List.of("MALE"));
    asked.add(gender);
    FieldCondition size = new FieldCondition("familySize");
    size.setNumberFrom(new java.math.BigDecimal(2));
    asked.add(size);
    FieldCondition states = new FieldCondition("lifeState");
    states.setChoices(List.of("ACTIVE", "DEREGISTERED"));
    asked.add(states);
    for (boolean reportedOnly : new boolean[] {false, true}) {
      ArchiveQuery query = new ArchiveQuery(asked, reportedOnly);
      Figures all =
          last(
              table(province, new ArchiveCount(null, TODAY, null, query, List.of("mainCause")))
                  .total());
      var found =
          bench.as(
              bench.province,
              ArchiveSearch.class,
              s -> s.exactTotals(ArchiveFilter.OPENING.of(null, true).narrowed(query, null)));
      assertThat(all.records()).isEqualTo(found.archives()).isPositive();
      assertThat(all.persons()).isEqualTo(found.dependants());
    }
  }

  @Test
  @Tag("STA-027")
  void reportedMeansAtLeastOneStepBeyondTheFilingUnion() {
    bench.file(bench.street, ArchiveLevel.NATIONAL);
    bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
    ArchiveQuery any = new ArchiveQuery(List.of(), false);
    for (Boolean reported : new Boolean[] {true, false}) {
      assertThat(
              last(table(county, new ArchiveCount(null, TODAY, reported, any, List.of())).total())
                  .records())
          .isEqualTo(1);
    }
    assertThat(shown(table(county, count(null, "reported")).total())).isEqualTo("1/2 1/2 2/4");
  }

  private void refused(Caller caller, long union) {
    assertThatThrownBy(() -> table(caller, count(union))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> bench.as(caller, ArchiveStatistics.class, s -> s.steps(union)))
        .isInstanceOf(AccessDenied.class);
  }

  private StatisticsTable table(Caller caller, ArchiveCount count) {
    return bench.as(caller, ArchiveStatistics.class, s -> s.table(count, ""));
  }

  private static ArchiveCount count(Long union, String... dimensions) {
    return new ArchiveCount(
        union, TODAY, null, new ArchiveQuery(List.of(), false), Arrays.asList(dimensions));
  }

  private static Figures last(StatisticsRow row) {
    return row.figures().get(row.figures().size() - 1);
  }

  private static String shown(StatisticsRow row) {
    List<String> cells = new ArrayList<>();
    row.figures()
        .forEach(
            one ->
                cells.add(
                    Indicator.WORKER_COUNT.of(one) + "/" + Indicator.DEPENDENT_COUNT.of(one)));
    return String.join(" ", cells);
  }

  /** Every figure that is not zero has a list of just as many different archives and members. */
  private void lists(ArchiveCount asked, StatisticsTable table) {
    List<StatisticsRow> rows = new ArrayList<>(table.rows());
    rows.add(table.total());
    for (StatisticsRow row : rows) {
      for (int i = 0; i < table.columns().size(); i++) {
        Figures figures = row.figures().get(i);
        StatisticsCut cut = StatisticsCut.of(row, table.columns().get(i));
        if (!figures.isZero()) {
          List<CountedArchive> found = new ArrayList<>();
          for (int offset = 0; offset < figures.records(); offset += 200) {
            int from = offset;
            found.addAll(
                bench.as(province, ArchiveStatistics.class, s -> s.behind(asked, cut, from, 200)));
          }
          assertThat(found)
              .as("%s %s", row.name(), cut)
              .hasSize((int) figures.records())
              .extracting(CountedArchive::id)
              .doesNotHaveDuplicates();
          assertThat(found.stream().mapToLong(CountedArchive::dependents).sum())
              .isEqualTo(figures.persons());
        }
      }
    }
  }

  /** The table against archives counted one by one. */
  private void compare(StatisticsTable table, List<Plain> plain, List<String> dimensions) {
    Map<String, Long> expected = new TreeMap<>();
    Map<Long, String> branches = branches();
    for (Plain one : plain) {
      for (String row : List.of(branches.get(one.union()), "合计")) {
        for (String first : keys(one, dimensions, 0)) {
          for (String second : keys(one, dimensions, 1)) {
            String cell = row + " " + first + " " + second;
            expected.merge(cell + " n", 1L, Long::sum);
            if (one.size() > 1) {
              expected.merge(cell + " m", one.size() - 1L, Long::sum);
            }
          }
        }
      }
    }
    Map<String, Long> found = new TreeMap<>();
    List<StatisticsRow> rows = new ArrayList<>(table.rows());
    rows.add(table.total());
    for (StatisticsRow row : rows) {
      for (int i = 0; i < table.columns().size(); i++) {
        StatisticsColumn column = table.columns().get(i);
        Figures figures = row.figures().get(i);
        String cell = row.name() + " " + column.first().key() + " " + column.second().key();
        if (figures.records() > 0) {
          found.put(cell + " n", figures.records());
        }
        if (figures.persons() > 0) {
          found.put(cell + " m", figures.persons());
        }
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static List<String> keys(Plain one, List<String> dimensions, int at) {
    if (at >= dimensions.size()) {
      return List.of("*");
    }
    List<String> keys = new ArrayList<>(one.values().get(dimensions.get(at)));
    keys.add("*");
    return keys;
  }

  /** The row that each union of the province counts for. */
  private Map<Long, String> branches() {
    Map<Long, String> branches = new LinkedHashMap<>();
    branches.put(bench.province.unionId(), bench.province.unionName() + "(本级)");
    for (Caller caller :
        List.of(
            bench.city,
            bench.county,
            bench.street,
            bench.community,
            bench.siblingStreet,
            bench.otherCounty)) {
      branches.put(caller.unionId(), "南昌市总工会");
    }
    branches.put(bench.industry.unionId(), "江西省教育工会");
    branches.put(bench.university.unionId(), "江西省教育工会");
    return branches;
  }

  /** Archives of all unions of the province, made by lot, on file except every twelfth. */
  private void archives() {
    List<Long> unions = new ArrayList<>(branches().keySet());
    run(
        """
        insert into archive (id, employee_no, head_name, archive_type, hardship_category, filing_standard,
          archive_level, archive_class, life_state, filing_union_id, filing_union_path, province_id,
          prefecture_id, county_id, holder_union_id, holder_depth, sent_back, filing_date,
          entered_at, entered_by, changed_at, changed_by)
        select nextval('archive_seq'), 's' || i, '张计', 'URBAN_WORKER',
          case i %% 3 when 0 then null when 1 then 'BORDERLINE' else 'SUDDEN_HARDSHIP' end, 'NATIONAL', 'NATIONAL',
          'INCREMENT', case when i %% 12 = 0 then 'DEREGISTERED' else 'ACTIVE' end, s.id, s.path,
          %2$d, null, null, h.id, h.depth, false, date '2019-01-01' + i * 7, now(), 'test', now(), 'test'
        from generate_series(1, %3$d) i
          join (select id, path, depth, row_number() over (order by id) - 1 as no from union_org where id in (%1$s)) s
            on s.no = i %% %4$d
          join union_org h on h.id = split_part(s.path, '/', case when i %% 2 = 0 then 3 else s.depth + 1 end)::bigint
        """
            .formatted(
                String.join(",", unions.stream().map(String::valueOf).toList()),
                bench.province.unionId(),
                ARCHIVES,
                unions.size()),
        """
        insert into archive_content (archive_id, name, id_no, id_no_digest, gender, birth_date, political_status_id,
          main_cause, other_causes, family_size, monthly_per_capita, medical_insurance)
        select a.id, '张计', '\\x00', sha256(a.id::text::bytea),
          case n %% 3 when 0 then null when 1 then 'MALE' else 'FEMALE' end,
          case when n %% 9 = 0 then null else date '1950-11-22' + n * 97 end,
          (select v.id from code_value v where v.table_key = 'political_status' order by v.id offset n %% 3 limit 1),
          case n %% 4 when 0 then null when 1 then 'OWN_ILLNESS' when 2 then 'LAID_OFF' else 'OTHER' end,
          case n %% 5 when 0 then '{}' when 1 then '{LAID_OFF}' else '{LAID_OFF,OTHER,CHILD_EDUCATION}' end::text[],
          1 + n %% 6, case when n %% 7 = 0 then null else n * 5 end,
          array(select v.id from code_value v where v.table_key = 'medical_insurance' order by v.id limit n %% 3)
        from (select id, substr(employee_no, 2)::int as n from archive where province_id = %d) a
        """
            .formatted(bench.province.unionId()));
  }

  private List<Plain> plain() {
    List<Plain> plain = new ArrayList<>();
    for (String line :
        query(
            """
            select concat_ws('|', a.filing_union_id, a.holder_depth, c.family_size, coalesce(c.gender, ''),
              coalesce(c.political_status_id::text, ''), coalesce(c.main_cause, ''),
              coalesce(array_to_string(c.other_causes, ','), ''), coalesce(a.hardship_category, ''),
              coalesce(c.birth_date::text, ''), coalesce(c.monthly_per_capita::text, ''), a.filing_date)
            from archive a join archive_content c on c.archive_id = a.id
            where a.province_id = ? and a.life_state = 'ACTIVE'\
            """,
            bench.province.unionId())) {
      String[] row = line.split("\\|", -1);
      Map<String, List<String>> values = new LinkedHashMap<>();
      values.put("gender", List.of(row[3]));
      values.put("politicalStatus", List.of(row[4]));
      values.put("mainCause", List.of(row[5]));
      values.put("otherCauses", List.of(row[6].split(",")));
      values.put("hardshipCategory", List.of(row[7]));
      values.put("ageBand", List.of(age(row[8])));
      values.put("incomeBand", List.of(income(row[9])));
      values.put("filingYear", List.of(row[10].substring(0, 4)));
      plain.add(
          new Plain(
              Long.parseLong(row[0]), Integer.parseInt(row[1]), values, Integer.parseInt(row[2])));
    }
    return plain;
  }

  private static String age(String birth) {
    if (birth.isEmpty()) {
      return "";
    }
    int years = cn.bangfu.archive.Ages.on(TODAY, LocalDate.parse(birth));
    if (years < 18) {
      return "UNDER_18";
    }
    if (years <= 30) {
      return "FROM_18_TO_30";
    }
    if (years <= 40) {
      return "FROM_31_TO_40";
    }
    if (years <= 50) {
      return "FROM_41_TO_50";
    }
    return years <= 60 ? "FROM_51_TO_60" : "OVER_60";
  }

  private static String income(String amount) {
    if (amount.isEmpty()) {
      return "";
    }
    double yuan = Double.parseDouble(amount);
    if (yuan < 300) {
      return "UNDER_300";
    }
    if (yuan < 500) {
      return "FROM_300";
    }
    return yuan < 800 ? "FROM_500" : yuan < 1000 ? "FROM_800" : "FROM_1000";
  }

  private static StatisticsHead head() {
    return new StatisticsHead(
        "statistics.archive.title",
        "东湖区总工会",
        "2026-11-22",
        "统计时间:2026-11-22",
        OffsetDateTime.parse("2026-11-22T12:00:00+08:00"),
        List.of("可多选"));
  }
}
