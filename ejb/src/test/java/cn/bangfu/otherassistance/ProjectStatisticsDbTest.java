package cn.bangfu.otherassistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.statistics.Choice;
import cn.bangfu.statistics.Figures;
import cn.bangfu.statistics.Indicator;
import cn.bangfu.statistics.ProjectCount;
import cn.bangfu.statistics.ProjectStatistics;
import cn.bangfu.statistics.StatisticsCut;
import cn.bangfu.statistics.StatisticsHead;
import cn.bangfu.statistics.StatisticsRow;
import cn.bangfu.statistics.StatisticsSheet;
import cn.bangfu.statistics.StatisticsTable;
import cn.bangfu.statistics.StatisticsValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Projects in figures: the same as the query finds, in the frame of all statistics. */
class ProjectStatisticsDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final OtherAssistanceBench bench = new OtherAssistanceBench();
  private final Caller county = reader(bench.county);

  private Caller reader(Caller of) {
    return bench.archives.unions.caller(
        of.unionId(), PermissionLevel.READ, Permission.STATISTICS, Permission.OTHER_ASSISTANCE);
  }

  @Test
  @Tag("STA-053")
  @Tag("STA-013")
  @Tag("STA-015")
  void projectsPeopleAndMoneyAreCountedAndTheAverageComesFromTheTotals() {
    save(bench.street, "无(资金)", 100, "300.00", TODAY);
    save(bench.street, "无(资金)", 50, "100.00", TODAY);
    save(bench.siblingStreet, "防暑降温用品", 1, "0.50", TODAY);
    StatisticsTable table = table(county, null, false, "MATERIAL_TYPE");
    int money = column(table, "无(资金)");
    int heat = column(table, "防暑降温用品");
    StatisticsRow street = row(table, "甲街道总工会");
    assertThat(shown(street.figures().get(money))).isEqualTo("2 150 400.00 2.67");
    assertThat(shown(street.figures().get(heat))).isEqualTo("0 0 0.00 null");
    assertThat(shown(table.total().figures().get(heat))).isEqualTo("1 1 0.50 0.50");
    assertThat(shown(last(table.total()))).isEqualTo("3 151 400.50 2.65");
    assertThat(table(county, null, false, "FUND_TYPE").first())
        .extracting(StatisticsValue::title)
        .contains("工会经费")
        .doesNotContain("中央财政资金");
  }

  @Test
  @Tag("AST-110")
  @Tag("STA-006")
  @Tag("STA-085")
  void everyFigureIsWhatTheQueryAndItsListFind() {
    Random lot = new Random(20171126);
    for (int i = 0; i < 24; i++) {
      long id =
          save(
              lot.nextBoolean() ? bench.street : bench.siblingStreet,
              lot.nextBoolean() ? "无(资金)" : "防暑降温用品",
              1 + lot.nextInt(300),
              lot.nextInt(900) + 1 + ".25",
              TODAY.minusDays(lot.nextInt(300)));
      if (i % 3 == 0) {
        bench.as(
            bench.archives.unions.caller(
                owner(id), Permission.OTHER_ASSISTANCE, Permission.REMINDER),
            OtherAssistanceReporting.class,
            r -> r.report(List.of(id), null, null));
      }
    }
    OtherAssistanceSums all =
        bench.as(
            bench.county,
            OtherAssistanceSearch.class,
            s -> s.sums(OtherAssistanceFilter.of(null, true, null)));
    for (ProjectGroup group : ProjectGroup.values()) {
      String second = group == ProjectGroup.MATERIAL_TYPE ? "MEASURE" : "MATERIAL_TYPE";
      for (boolean reportedOnly : new boolean[] {false, true}) {
        StatisticsTable table = table(county, null, reportedOnly, group.name(), second);
        Figures total = last(table.total());
        assertThat(total.records() + table.unreported()).isEqualTo(all.projects());
        if (!reportedOnly) {
          assertThat(total).isEqualTo(new Figures(all.projects(), all.people(), all.amount()));
        }
        lists(table, new ProjectCount(filter(null), reportedOnly, List.of(group.name(), second)));
      }
    }
    assertThat(table(county, null, true).unreported()).isPositive();
  }

  @Test
  @Tag("STA-001")
  @Tag("STA-003")
  void onlyTheOwnJurisdictionIsCountedAndBothPermissionsAreNeeded() {
    for (Caller outside :
        List.of(bench.city, bench.archives.otherCounty, bench.archives.otherProvince)) {
      assertThatThrownBy(() -> table(county, outside.unionId(), false))
          .isInstanceOf(AccessDenied.class);
    }
    assertThatThrownBy(() -> table(reader(bench.siblingStreet), bench.street.unionId(), false))
        .isInstanceOf(AccessDenied.class);
    for (Permission only : List.of(Permission.STATISTICS, Permission.OTHER_ASSISTANCE)) {
      Caller caller =
          bench.archives.unions.caller(bench.county.unionId(), PermissionLevel.HANDLE, only);
      assertThatThrownBy(() -> table(caller, null, false)).isInstanceOf(AccessDenied.class);
    }
    List<Choice> choices = bench.as(county, ProjectStatistics.class, ProjectStatistics::choices);
    assertThat(choices)
        .extracting(Choice::title)
        .containsExactly("帮扶措施", "资金来源", "资金年度", "物资类型", "支出类别", "上报状态", "月份", "年度");
  }

  @Test
  @Tag("STA-021")
  void whatIsWrittenAndPrintedIsTheTableThatIsShown() {
    save(bench.street, "无(资金)", 100, "300.00", TODAY);
    StatisticsTable table = table(county, null, false, "YEAR");
    StatisticsSheet sheet =
        new StatisticsSheet(table, List.of(Indicator.PROJECT_COUNT, Indicator.AMOUNT), true);
    Exported.Paper paper =
        (Exported.Paper)
            bench.as(
                county,
                ProjectStatistics.class,
                s ->
                    s.export(
                        sheet,
                        head(),
                        new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, null)));
    assertThat(paper.heads()).containsExactly("统计单位", "统计项目一", "项目数", "帮扶金额");
    assertThat(paper.rows())
        .containsExactly(
            List.of("甲街道总工会", "2026", "1", "300.00"),
            List.of("甲街道总工会", "总数", "1", "300.00"),
            List.of("合计", "2026", "1", "300.00"),
            List.of("合计", "总数", "1", "300.00"));
  }

  private void lists(StatisticsTable table, ProjectCount asked) {
    List<StatisticsRow> rows = new ArrayList<>(table.rows());
    rows.add(table.total());
    for (StatisticsRow row : rows) {
      for (int i = 0; i < table.columns().size(); i++) {
        Figures figures = row.figures().get(i);
        if (!figures.isZero()) {
          StatisticsCut cut = StatisticsCut.of(row, table.columns().get(i));
          List<OtherAssistanceRow> found =
              bench.as(county, ProjectStatistics.class, s -> s.behind(asked, cut, 0, 200));
          assertThat(found).as("%s %s", row.name(), cut).hasSize((int) figures.records());
          assertThat(
                  found.stream()
                      .map(one -> one.project().getAmount())
                      .reduce(BigDecimal.ZERO, BigDecimal::add))
              .isEqualByComparingTo(figures.amount());
        }
      }
    }
  }

  private static long material(String name) {
    return Long.parseLong(
        cn.bangfu.archive.builders.ArchiveBench.query(
                "select id from code_value where table_key = 'material_type' and value_name = ?",
                name)
            .get(0));
  }

  private long owner(long id) {
    return Long.parseLong(
        cn.bangfu.archive.builders.ArchiveBench.query(
                "select owner_union_id from other_assistance where id = ?", id)
            .get(0));
  }

  private long save(Caller caller, String material, int people, String amount, LocalDate date) {
    OtherAssistanceEntry entry = bench.form(caller, "慰问" + amount, amount);
    entry.setMaterialType(material(material));
    entry.setPeopleCount(people);
    entry.setDate(date);
    return bench.save(caller, entry);
  }

  private StatisticsTable table(
      Caller caller, Long union, boolean reportedOnly, String... dimensions) {
    ProjectCount count = new ProjectCount(filter(union), reportedOnly, Arrays.asList(dimensions));
    return bench.as(caller, ProjectStatistics.class, s -> s.table(count, ""));
  }

  private static OtherAssistanceFilter filter(Long union) {
    return OtherAssistanceFilter.of(union, true, null);
  }

  private static int column(StatisticsTable table, String title) {
    return table.first().stream().map(StatisticsValue::title).toList().indexOf(title);
  }

  private static StatisticsRow row(StatisticsTable table, String name) {
    return table.rows().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static Figures last(StatisticsRow row) {
    return row.figures().get(row.figures().size() - 1);
  }

  private static String shown(Figures figures) {
    List<String> numbers = new ArrayList<>();
    Indicator.OF_PROJECTS.forEach(one -> numbers.add(String.valueOf(one.of(figures))));
    return String.join(" ", numbers);
  }

  private static StatisticsHead head() {
    return new StatisticsHead(
        "statistics.otherassistance.title",
        "东湖区总工会",
        "2026-11-22",
        "统计时间:2026-11-22",
        OffsetDateTime.parse("2026-11-22T12:00:00+08:00"),
        List.of("可多选"));
  }
}
