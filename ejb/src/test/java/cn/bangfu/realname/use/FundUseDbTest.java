package cn.bangfu.realname.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.realname.RealnameBench;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way from a union down to the persons, and the progress of a whole branch. */
class FundUseDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String CENTRAL = "CENTRAL";

  private final RealnameBench bench = new RealnameBench();
  private long first;
  private long second;

  private UseFilter filter(Caller union, boolean below, int year, LocalDate until) {
    return new UseFilter(union.unionId(), below, List.of(year), List.of(), null, until);
  }

  private ProgressTable progress(Caller caller, UseFilter filter) {
    return bench.as(caller, FundProgress.class, p -> p.table(filter));
  }

  private UseTable table(Caller caller, UseFilter filter, UseStep step) {
    return bench.as(caller, FundUses.class, uses -> uses.table(filter, step));
  }

  private static ProgressRow row(ProgressTable table, Caller union) {
    return table.rows().stream()
        .filter(row -> Long.valueOf(union.unionId()).equals(row.unionId()))
        .findFirst()
        .orElseThrow();
  }

  private static String shown(ProgressRow row) {
    return "%s %s %s %s".formatted(row.available(), row.spent(), row.balance(), row.progress());
  }

  /** E-FND-1 in a year of its own, so that nobody else's money is in it. */
  private void consolidation(int year) {
    first = bench.help.household();
    second = bench.help.household();
    bench.income(bench.national, CENTRAL, year, "1000000.00", "2026-01-01");
    bench.allot(bench.national, bench.province, CENTRAL, year, "600000.00", "2026-01-02");
    bench.allot(bench.national, bench.otherProvince, CENTRAL, year, "300000.00", "2026-01-02");
    bench.allot(bench.province, bench.city, CENTRAL, year, "400000.00", "2026-01-03");
    bench.spend(bench.national, first, "LIVING_AID", CENTRAL, year, "20000.00", "2026-02-01");
    bench.spend(bench.province, first, "MEDICAL_AID", CENTRAL, year, "100000.00", "2026-03-01");
    bench.spend(bench.city, first, "LIVING_AID", CENTRAL, year, "150000.00", "2026-03-15");
    bench.spend(bench.city, second, "LIVING_AID", CENTRAL, year, "100000.00", "2026-05-01");
  }

  @Test
  @Tag("FND-063")
  @Tag("FND-064")
  @Tag("FND-066")
  @Tag("FND-069")
  void theWorkedExampleOfConsolidation() {
    consolidation(2009);
    ProgressTable nation = progress(bench.national, filter(bench.national, true, 2009, null));
    assertThat(shown(nation.rows().get(0))).isEqualTo("100000.00 20000.00 80000.00 20.00");
    ProgressRow a = row(nation, bench.province);
    assertThat(shown(a)).isEqualTo("600000.00 350000.00 250000.00 58.33");
    assertThat(a.received()).isEqualByComparingTo("600000");
    assertThat(a.allotted()).isEqualByComparingTo("400000");
    assertThat(a.spentOwn()).isEqualByComparingTo("100000");
    assertThat(a.persons()).isEqualTo(2);
    assertThat(shown(row(nation, bench.otherProvince))).isEqualTo("300000.00 0.00 300000.00 0.00");
    assertThat(shown(nation.total())).isEqualTo("1000000.00 370000.00 630000.00 37.00");
    assertThat(nation.total().persons()).as("each archive once").isEqualTo(2);
    assertThat(nation.rows().stream().mapToLong(ProgressRow::persons).sum()).isEqualTo(3);
    assertThat(
            nation.rows().stream()
                .map(ProgressRow::balance)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(nation.total().balance());

    ProgressTable province = progress(bench.province, filter(bench.province, true, 2009, null));
    assertThat(shown(province.rows().get(0)))
        .as("own: 100,000 of 600,000 - 400,000")
        .isEqualTo("200000.00 100000.00 100000.00 50.00");
    assertThat(shown(row(province, bench.city))).isEqualTo("400000.00 250000.00 150000.00 62.50");
    assertThat(shown(province.total())).isEqualTo("600000.00 350000.00 250000.00 58.33");
    ProgressTable none = progress(bench.street, filter(bench.street, true, 2009, null));
    assertThat(none.total().progress()).as("nothing to be used").isNull();
    assertThat(row(nation, bench.otherProvince).isBelow(new BigDecimal("20"))).isTrue();
    assertThat(a.isBelow(new BigDecimal("58.33"))).isFalse();
  }

  @Test
  @Tag("FND-067")
  void behindWhatIsThereStandTheEntriesThatMakeIt() {
    consolidation(2012);
    bench.income(bench.city, CENTRAL, 2012, "500.00", "2026-04-01");
    ProgressTable table = progress(bench.province, filter(bench.province, true, 2012, null));
    List<ProgressRow> rows = new ArrayList<>(table.rows());
    rows.add(table.total());
    for (ProgressRow row : rows) {
      boolean own = row.equals(table.rows().get(0));
      UseFilter behind =
          new UseFilter(
              row.unionId() == null ? bench.province.unionId() : row.unionId(),
              !own,
              List.of(2012),
              List.of(),
              null,
              null);
      List<SourceRow> entries =
          bench.as(bench.province, FundSources.class, s -> s.page(behind, 0, 50));
      assertThat(entries.stream().map(SourceRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
          .as(row.name())
          .isEqualByComparingTo(row.available());
      assertThat(bench.as(bench.province, FundSources.class, s -> s.count(behind)).value())
          .isEqualTo(entries.size());
      BigDecimal available = bench.as(bench.province, FundSources.class, s -> s.available(behind));
      BigDecimal spent = bench.as(bench.province, FundSources.class, s -> s.spent(behind));
      assertThat(available).isEqualByComparingTo(row.available());
      assertThat(available.subtract(spent)).isEqualByComparingTo(row.balance());
    }
    UseFilter branch = filter(bench.province, true, 2012, null);
    List<SourceRow> outside =
        bench.as(bench.province, FundSources.class, s -> s.page(branch, 0, 50));
    assertThat(outside)
        .as("what the province gave the city is no entry of the branch")
        .extracting(row -> row.kind() + " " + row.otherName() + " " + row.amount())
        .containsExactly("INCOME null 500.00", "RECEIVED " + name(bench.national) + " 600000.00");
    UseFilter early = filter(bench.province, true, 2012, LocalDate.of(2026, 3, 31));
    List<SourceRow> before = bench.as(bench.province, FundSources.class, s -> s.page(early, 0, 50));
    assertThat(before).hasSize(1);
  }

  private static String name(Caller union) {
    return ArchiveBench.query("select name from union_org where id = ?", union.unionId()).get(0);
  }

  @Test
  @Tag("FND-065")
  @Tag("FND-068")
  void onlyWhatIsDatedUpToTheLastDayCountsAndChartsAddUpToTheTable() {
    consolidation(2010);
    bench.income(bench.province, "UNION_FUND", 2010, "900.00", "2026-04-01");
    bench.spend(bench.province, second, "GOODS", "UNION_FUND", 2010, "900.00", "2026-06-30");
    UseFilter april =
        new UseFilter(
            bench.province.unionId(),
            true,
            List.of(2010),
            List.of(),
            null,
            LocalDate.of(2026, 4, 30));
    ProgressTable then = progress(bench.province, april);
    assertThat(shown(then.total())).isEqualTo("600900.00 250000.00 350900.00 41.60");
    assertThat(then.total().persons()).isEqualTo(1);
    assertThat(then.months())
        .extracting(part -> part.label() + " " + part.amount())
        .containsExactly("2026年1月 0.00", "2026年2月 0.00", "2026年3月 250000.00", "2026年4月 250000.00");
    UseFilter central =
        new UseFilter(
            bench.province.unionId(),
            true,
            List.of(2010),
            List.of(bench.help.code("fund_type", CENTRAL)),
            null,
            TODAY);
    ProgressTable now = progress(bench.province, central);
    assertThat(now.measures())
        .extracting(part -> part.label() + " " + part.amount())
        .containsExactly("生活救助 250000.00", "医疗救助 100000.00");
    for (ProgressTable one :
        List.of(then, now, progress(bench.province, filter(bench.province, true, 2010, null)))) {
      assertThat(
              one.measures().stream()
                  .map(ProgressTable.Part::amount)
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(one.total().spent());
      assertThat(one.months().get(one.months().size() - 1).amount())
          .isEqualByComparingTo(one.total().spent());
    }
  }

  @Test
  @Tag("FND-046")
  @Tag("FND-047")
  @Tag("FND-049")
  @Tag("FND-050")
  void everyStepAddsUpToTheOneBefore() {
    consolidation(2011);
    bench.income(bench.city, "UNION_FUND", 2011, "50000.00", "2026-01-01");
    bench.spend(bench.city, second, "GOODS", "UNION_FUND", 2011, "500.00", "2026-05-02");
    UseFilter all = filter(bench.province, true, 2011, null);
    UseTable years = table(bench.province, all, UseStep.YEAR);
    ProgressTable progress = progress(bench.province, all);
    assertThat(years.total().amount()).isEqualByComparingTo(progress.total().spent());
    assertThat(years.rows()).extracting(UseRow::label).containsExactly("2011");
    assertThat(years.total().lines()).isEqualTo(4);
    assertThat(years.total().persons()).isEqualTo(2);
    UseTable types = table(bench.province, all, UseStep.TYPE);
    assertThat(types.rows())
        .extracting(
            row -> row.label() + " " + row.lines() + " " + row.persons() + " " + row.amount())
        .containsExactly("中央财政资金 3 2 350000.00", "工会经费 1 1 500.00");
    assertThat(types.rows().get(0).share()).isEqualByComparingTo("99.86");
    assertThat(types.total().amount()).isEqualByComparingTo(years.rows().get(0).amount());
    UseFilter central =
        new UseFilter(
            bench.province.unionId(),
            true,
            List.of(2011),
            List.of(types.rows().get(0).key()),
            null,
            null);
    UseTable measures = table(bench.province, central, UseStep.MEASURE);
    assertThat(measures.total().amount()).isEqualByComparingTo("350000.00");
    UseFilter living =
        new UseFilter(
            bench.province.unionId(),
            true,
            List.of(2011),
            List.of(types.rows().get(0).key()),
            measures.rows().get(0).key(),
            null);
    List<UsePerson> persons =
        bench.as(bench.province, FundPersons.class, p -> p.page(living, false, 0, 20));
    assertThat(sum(persons)).isEqualByComparingTo(measures.rows().get(0).amount());
    assertThat(persons).hasSize((int) measures.rows().get(0).lines());
    List<UsePerson> everybody =
        bench.as(bench.province, FundPersons.class, p -> p.page(all, true, 0, 20));
    assertThat(everybody).extracting(UsePerson::lines).containsExactlyInAnyOrder(2L, 2L);
    assertThat(sum(everybody)).isEqualByComparingTo(years.total().amount());
    assertThat(bench.as(bench.province, FundPersons.class, p -> p.count(all, true)).value())
        .isEqualTo(2);
    UseTable own = table(bench.province, filter(bench.province, false, 2011, null), UseStep.YEAR);
    assertThat(own.total().amount()).as("仅本级").isEqualByComparingTo("100000.00");
    UseTable nothing = table(bench.street, filter(bench.street, true, 2011, null), UseStep.YEAR);
    assertThat(nothing.rows()).as("values without money are left out").isEmpty();
  }

  private static BigDecimal sum(List<UsePerson> persons) {
    return persons.stream().map(UsePerson::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  @Tag("FND-048")
  @Tag("FND-051")
  void personsAndProjectsStandBehindTheMoneyAndLeaveItMasked() {
    long archive = bench.help.household();
    long assistance = bench.help.help(bench.help.street, archive, "80.00");
    bench.project(bench.street, "夏季送清凉", "500.00");
    UseFilter street = filter(bench.street, true, 2026, null);
    UsePerson person =
        bench.as(bench.county, FundPersons.class, p -> p.page(street, false, 0, 20)).get(0);
    assertThat(person.name()).isEqualTo("张伟");
    assertThat(person.assistanceId()).isEqualTo(assistance);
    assertThat(person.amount()).isEqualByComparingTo("80.00");
    assertThat(person.unionName()).isEqualTo("甲街道总工会");
    assertThat(person.category()).isNotNull();
    assertThat(person.level()).isNotNull();
    assertThat(person.state()).isNotNull();
    assertThat(person.tableNo()).isNull();
    assertThat(person.place()).isNotBlank();
    assertThat(person.getMaskedIdNo()).contains("*");
    List<UseProject> projects =
        bench.as(bench.county, FundPersons.class, p -> p.projects(street, 1_000));
    assertThat(projects)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("夏季送清凉");
              assertThat(one.peopleCount()).isEqualTo(120);
              assertThat(one.unionName()).isEqualTo("甲街道总工会");
            });
    UseTable years = table(bench.county, street, UseStep.YEAR);
    assertThat(years.total().projects()).isEqualTo(1);
    assertThat(years.total().amount()).isEqualByComparingTo("580.00");

    Exported.Paper masked = (Exported.Paper) persons(bench.county, street, false);
    assertThat(masked.rows()).hasSize(1);
    assertThat(masked.rows().get(0).get(3)).contains("*");
    assertThat(masked.frame().second().cells()).hasSize(1);
    Exported.Paper full = (Exported.Paper) persons(bench.county, street, true);
    assertThat(full.rows().get(0).get(3)).matches("\\d{17}[\\dX]");
    Caller reader = bench.reader(bench.county);
    assertThatThrownBy(() -> persons(reader, street, true)).isInstanceOf(AccessDenied.class);
    Exported.Paper values =
        (Exported.Paper)
            bench.as(reader, UsePapers.class, p -> p.values(street, UseStep.TYPE, order(false)));
    assertThat(values.rows()).as("the values and their total").hasSize(2);
    Exported.Paper progress =
        (Exported.Paper) bench.as(reader, FundProgress.class, p -> p.export(street, order(false)));
    assertThat(progress.rows().get(progress.rows().size() - 1).get(6)).isEqualTo("580.00");
    assertThat(progress.frame().above())
        .as("headed by the union that is shown, not by the reader's")
        .singleElement()
        .asString()
        .startsWith("工会:甲街道总工会;资金年度:")
        .contains(";截止日期:");
    for (Exported.Paper step : List.of(values, masked)) {
      assertThat(step.frame().above())
          .singleElement()
          .asString()
          .startsWith("工会:甲街道总工会;资金年度:")
          .contains("帮扶措施:全部");
    }
  }

  private Exported persons(Caller caller, UseFilter filter, boolean full) {
    return bench.as(caller, UsePapers.class, p -> p.persons(filter, false, order(full)));
  }

  private static ExportOrder order(boolean full) {
    return new ExportOrder(
        full ? ExportMode.FULL : ExportMode.MASKED, ExportTarget.PRINT, full ? "核对实名制帮扶资金" : null);
  }

  @Test
  @Tag("FND-047")
  @Tag("FND-063")
  void nobodyLooksIntoTheMoneyOfOthers() {
    UseFilter street = filter(bench.street, true, 2026, null);
    for (Caller outside : List.of(bench.siblingStreet, bench.otherProvince)) {
      assertThatThrownBy(() -> progress(outside, street)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> table(outside, street, UseStep.YEAR))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(
              () -> bench.as(outside, FundPersons.class, p -> p.page(street, false, 0, 9)))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> bench.as(outside, FundPersons.class, p -> p.projects(street, 9)))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> bench.as(outside, FundPersons.class, p -> p.count(street, true)))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> bench.as(outside, FundSources.class, s -> s.page(street, 0, 9)))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> bench.as(outside, FundSources.class, s -> s.count(street)))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> bench.as(outside, FundSources.class, s -> s.available(street)))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> bench.as(outside, FundSources.class, s -> s.spent(street)))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> persons(outside, street, false)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(
              () -> bench.as(outside, FundProgress.class, p -> p.export(street, order(false))))
          .isInstanceOf(AccessDenied.class);
    }
    assertThat(progress(bench.county, street)).isNotNull();
  }
}
