package cn.bangfu.assistance;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.kernel.BoundedCount;
import cn.bangfu.reporting.ReportState;
import cn.bangfu.sheet.ListColumn;
import cn.bangfu.testkit.StatementCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of records, its state filters and conditions. */
class AssistanceListDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final AssistanceBench bench = new AssistanceBench();

  private static AssistanceFilter filter(Long union, boolean below, AssistanceStateFilter state) {
    return new AssistanceFilter(
        union, below, state, null, null, null, null, null, null, null, false);
  }

  private static AssistanceFilter asked(
      String number, String name, String idNo, AssistCategory category, LocalDate from) {
    return new AssistanceFilter(
        null, true, null, number, name, idNo, category, null, from, null, false);
  }

  private long on(long archive, LocalDate day, String amount) {
    AssistanceEntry entry = bench.money(bench.street, archive, amount);
    entry.setDate(day);
    return bench.save(bench.street, entry);
  }

  private void hold(long id, Caller holder, boolean sentBack) {
    run(
        "update assistance set holder_union_id = %d, holder_depth = %d, sent_back = %s where id = %d"
            .formatted(holder.unionId(), holder.unionDepth(), sentBack, id));
  }

  private List<Long> ids(Caller caller, AssistanceFilter filter) {
    return bench.rows(caller, filter).stream().map(AssistanceRow::id).toList();
  }

  @Test
  @Tag("AST-005")
  void theListBeginsWithTheOwnRecordsNewestDayFirstAndAChosenUnionBringsThoseBelowIt() {
    long archive = bench.household();
    long old = on(archive, TODAY.minusDays(9), "1.00");
    long recent = on(archive, TODAY, "2.00");
    long middle = on(archive, TODAY.minusDays(3), "3.00");
    assertThat(ids(bench.street, AssistanceFilter.OPENING)).containsExactly(recent, middle, old);
    assertThat(ids(bench.county, AssistanceFilter.OPENING)).isEmpty();
    assertThat(ids(bench.county, filter(bench.street.unionId(), true, null)))
        .containsExactly(recent, middle, old);
    for (Caller above : List.of(bench.county, bench.city, bench.province)) {
      assertThat(ids(above, filter(null, true, null))).containsExactly(recent, middle, old);
    }
    assertThatThrownBy(() -> ids(bench.siblingStreet, filter(bench.street.unionId(), true, null)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("AST-006")
  @Tag("AST-003")
  void theStateFiltersCountWhatTheyShow() {
    long archive = bench.household();
    long unreported = on(archive, TODAY, "1.00");
    long sentBack = on(archive, TODAY, "2.00");
    long atCounty = on(archive, TODAY, "3.00");
    long atProvince = on(archive, TODAY, "4.00");
    hold(sentBack, bench.street, true);
    hold(atCounty, bench.county, false);
    hold(atProvince, bench.province, false);
    for (Caller caller : List.of(bench.street, bench.county, bench.city, bench.province)) {
      AssistanceFilter all = filter(bench.street.unionId(), true, null);
      Map<AssistanceStateFilter, BoundedCount> counts =
          bench.as(caller, AssistanceSearch.class, s -> s.counts(all));
      for (AssistanceStateFilter state : AssistanceStateFilter.values()) {
        assertThat(ids(caller, all.with(state)))
            .as(caller.unionName() + " " + state)
            .hasSize(counts.get(state).value());
      }
    }
    AssistanceFilter below = filter(bench.street.unionId(), true, null);
    assertThat(ids(bench.county, below.with(AssistanceStateFilter.SUBORDINATE_UNREPORTED)))
        .containsExactlyInAnyOrder(unreported, sentBack);
    assertThat(ids(bench.county, below.with(AssistanceStateFilter.UNREPORTED)))
        .containsExactly(atCounty);
    assertThat(ids(bench.county, below.with(AssistanceStateFilter.REPORTED)))
        .containsExactly(atProvince);
    assertThat(ids(bench.street, below.with(AssistanceStateFilter.SENT_BACK)))
        .containsExactly(sentBack);
    assertThat(bench.rows(bench.county, below))
        .filteredOn(row -> row.id() == unreported)
        .extracting(AssistanceRow::reportState)
        .containsExactly(ReportState.SUBORDINATE_UNREPORTED);
    assertThat(
            bench
                .as(bench.national, AssistanceSearch.class, s -> s.counts(filter(null, true, null)))
                .get(AssistanceStateFilter.SENT_BACK)
                .value())
        .isZero();
  }

  @Test
  @Tag("AST-007")
  void theConditionsFindByNumberNameIdentityCategoryAndDay() {
    long first = bench.household();
    long second =
        bench.archives.file(
            bench.archives.street, bench.archives.household(2).named("欧阳锋"), ArchiveLevel.NATIONAL);
    long ofFirst = on(first, TODAY, "1.00");
    long ofSecond = on(second, TODAY.minusDays(40), "2.00");
    String number = query("select employee_no from archive where id = ?", first).get(0);
    assertThat(ids(bench.street, asked(number, null, null, null, null))).contains(ofFirst);
    assertThat(ids(bench.county, asked(null, "阳", null, null, null))).containsExactly(ofSecond);
    String idNo =
        bench
            .as(bench.street, ArchiveForms.class, f -> f.open(second))
            .getContent()
            .getIdNo()
            .value();
    assertThat(ids(bench.county, asked(null, null, idNo, null, null))).containsExactly(ofSecond);
    assertThat(ids(bench.county, asked(null, null, null, AssistCategory.MAJOR_ACCIDENT, null)))
        .isEmpty();
    assertThat(ids(bench.county, asked(null, null, null, null, TODAY.minusDays(5))))
        .containsExactly(ofFirst);
  }

  @Test
  @Tag("AST-052")
  void thePageOfChangesListsOwnRecordsThatMayStillBeChanged() {
    long archive = bench.household();
    long mine = on(archive, TODAY, "1.00");
    hold(on(archive, TODAY, "2.00"), bench.county, false);
    AssistanceFilter changeable =
        new AssistanceFilter(
            null, false, null, null, null, null, null, AssistanceForm.FUNDS, null, null, true);
    assertThat(ids(bench.street, changeable)).containsExactly(mine);
    assertThat(ids(bench.county, changeable)).isEmpty();
  }

  @Test
  @Tag("AST-008")
  void theMeasuresStandInTheOrderOfTheForm() {
    long archive = bench.household();
    AssistanceEntry entry = bench.money(bench.street, archive, "300.00");
    bench.line(entry, 1, "EDUCATION_AID", "200.00", "SOCIAL_DONATION");
    long id = bench.save(bench.street, entry);
    bench.change(bench.street, id, one -> bench.line(one, 0, "LIVING_AID", "350.00", "UNION_FUND"));
    assertThat(bench.rows(bench.street, AssistanceFilter.OPENING).get(0).measures())
        .isEqualTo("生活救助(工会经费) 助学救助(社会捐助资金)");
  }

  @Test
  @Tag("AST-104")
  void eachLineOfMoneyAndTheHolderAreColumnsOfTheirOwn() {
    AssistanceEntry entry = bench.money(bench.street, bench.household(), "300.00");
    bench.line(entry, 1, "EDUCATION_AID", "1200.50", "SOCIAL_DONATION");
    hold(bench.save(bench.street, entry), bench.county, false);
    Set<String> columns =
        AssistanceColumns.ALL.stream().map(ListColumn::code).collect(Collectors.toSet());
    AssistanceRow row =
        bench
            .as(
                bench.street,
                AssistanceSearch.class,
                s -> s.page(AssistanceFilter.OPENING, null, columns, 0, 10))
            .get(0);
    assertThat(shown(row, "line1Measure", "line1Amount", "line1FundType", "line1FundYear"))
        .containsExactly("生活救助", "300.00", "工会经费", "2026");
    assertThat(shown(row, "line2Measure", "line2Amount", "line2FundType", "line2FundYear"))
        .containsExactly("助学救助", "1200.50", "社会捐助资金", "2026");
    assertThat(shown(row, "line3Measure", "line3Amount", "line3FundType", "line3FundYear"))
        .as("a line that is not there")
        .containsOnly("");
    assertThat(shown(row, "holderUnion", "source", "importRow"))
        .containsExactly(bench.county.unionName(), "", "");
  }

  private static List<String> shown(AssistanceRow row, String... codes) {
    return Stream.of(codes)
        .map(
            code ->
                AssistanceColumns.ALL.stream()
                    .filter(column -> column.code().equals(code))
                    .findFirst()
                    .orElseThrow()
                    .text(row))
        .toList();
  }

  @Test
  @Tag("AST-008")
  void aPageOfAnyLengthTakesTheSameFewStatements() throws Exception {
    long archive = bench.household();
    on(archive, TODAY, "1.00");
    AssistanceFilter own = AssistanceFilter.OPENING;
    int one = StatementCount.of(() -> bench.rows(bench.street, own)).size();
    for (int i = 0; i < 5; i++) {
      on(bench.household(), TODAY, "1.00");
    }
    assertThat(StatementCount.of(() -> bench.rows(bench.street, own))).hasSize(one);
    assertThat(one).isLessThanOrEqualTo(4);
  }
}
