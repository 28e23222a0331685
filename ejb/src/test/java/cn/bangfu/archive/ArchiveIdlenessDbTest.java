package cn.bangfu.archive;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.catalog.ArchiveCatalog;
import cn.bangfu.archive.catalog.CatalogField;
import cn.bangfu.archive.catalog.FieldUse;
import cn.bangfu.archive.filing.Outcome;
import cn.bangfu.archive.query.ArchiveLists;
import cn.bangfu.archive.query.ListRow;
import cn.bangfu.archive.quick.QuickFilter;
import cn.bangfu.archive.quick.QuickReports;
import cn.bangfu.kernel.PageRequest;
import cn.bangfu.quick.QuickText;
import cn.bangfu.quick.QuickWay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ArchiveIdlenessDbTest {

  private static final String REFUSAL = "该档案已超过2年未帮扶,请先填写帮扶救助信息后再上报。";

  private static final List<String> DAYS =
      List.of("2015-03-10", "2016-02-29", "2014-02-28", "2013-02-28", "2015-12-31", "2017-05-31");

  private final ArchiveBench bench = new ArchiveBench();

  @Test
  @Tag("BAT-046")
  void theDatabaseComputesTheDaysAsTheRuleDoes() {
    long id = bench.file(bench.community, ArchiveLevel.NATIONAL);
    for (String day : DAYS) {
      ArchiveBench.run("update archive set filed_on = '" + day + "' where id = " + id);
      IdleRules.Reference r = new IdleRules.Reference(LocalDate.parse(day), IdleSource.FILED);
      assertThat(days(id)).isEqualTo(r.twoYears().plusDays(1) + " " + r.threeYears().plusDays(1));
    }
  }

  @Test
  @Tag("ARC-178")
  void theDaysFollowTheDayOfFirstSavingNotTheTypedFilingDateAndMoveWithHelp() {
    long id = fileOn("2015-01-10");
    ArchiveBench.run("update archive set filing_date = '2012-02-03' where id = " + id);
    assertThat(days(id)).isEqualTo("2017-01-11 2018-01-11");
    assisted(Map.of(id, LocalDate.of(2015, 6, 15)));
    assertThat(days(id)).isEqualTo("2017-06-16 2018-06-16");
    inAct(idleness -> idleness.assisted(id, null));
    assertThat(days(id)).isEqualTo("2017-01-11 2018-01-11");
    ArchiveBench.run("update archive set filed_on = null where id = " + id);
    assertThat(days(id))
        .as("taken over: the filing date counts")
        .isEqualTo("2014-02-04 2015-02-04");
  }

  private long fileOn(String day) {
    bench.at(day + "T09:00:00");
    return bench.file(
        bench.community, bench.household(2).on(LocalDate.parse(day)), ArchiveLevel.NATIONAL);
  }

  private void assisted(Map<Long, LocalDate> latest) {
    inAct(idleness -> idleness.assisted(latest));
  }

  private void inAct(Consumer<ArchiveIdleness> work) {
    bench.services.inTransaction(
        em -> {
          work.accept(bench.services.get(ArchiveIdleness.class));
          return null;
        });
  }

  private static String days(long id) {
    return query("select return_due || ' ' || cancel_due from archive where id = ?", id).get(0);
  }

  @Test
  @Tag("ARC-179")
  @Tag("BAT-049")
  void anArchiveWithoutHelpForTwoYearsIsNotReportedUntilHelpMovesTheDay() {
    long id = fileOn("2015-01-10");
    long fresh = fileOn("2017-01-10");
    assertThat(bench.report(bench.community, fresh).done()).isEqualTo(1);
    long other = fileOn("2017-07-01");
    Outcome outcome = bench.report(bench.community, id, other);
    assertThat(outcome.done()).isEqualTo(1);
    assertThat(ArchiveBench.sentences(outcome)).contains(REFUSAL);
    bench.as(
        bench.community,
        QuickReports.class,
        q ->
            q.report(
                new QuickFilter(
                    QuickWay.REPORT,
                    List.of(bench.community.unionId()),
                    null,
                    null,
                    null,
                    List.of()),
                QuickText.USUAL));
    assertThat(holder(id)).isEqualTo(bench.community.unionId());
    bench.at("2017-09-01T09:00:00");
    assisted(Map.of(id, LocalDate.of(2017, 9, 1)));
    Outcome again = bench.report(bench.community, id);
    assertThat(ArchiveBench.sentences(again)).doesNotContain(REFUSAL);
    assertThat(again.done()).isEqualTo(1);
    assertThat(days(id)).isEqualTo("2019-09-02 2020-09-02");
  }

  private static long holder(long id) {
    return Long.parseLong(query("select holder_union_id from archive where id = ?", id).get(0));
  }

  @Test
  @Tag("ARC-181")
  @Tag("BAT-057")
  void theListShowsWhatComesWithinNinetyDaysAndWhatIsOver() {
    bench.at("2026-11-22T09:00:00");
    long soon = filedOn("2025-01-01");
    long last = filedOn("2025-02-19");
    long later = filedOn("2025-02-20");
    long over = filedOn("2024-11-21");
    long cancelSoon = filedOn("2023-12-31");
    long today = filedOn("2024-11-22");
    assertThat(shown(bench.street, ArchiveStateFilter.RETURN_SOON))
        .containsExactlyInAnyOrder(soon, last, today);
    assertThat(shown(bench.street, ArchiveStateFilter.CANCEL_SOON)).containsExactly(cancelSoon);
    assertThat(shown(bench.street, ArchiveStateFilter.TWO_YEARS_UNASSISTED))
        .containsExactlyInAnyOrder(over, cancelSoon);
    assertThat(later).isPositive();
    assertThat(
            bench
                .as(
                    bench.street,
                    ArchiveSearch.class,
                    s -> s.counts(filter(ArchiveStateFilter.ALL)))
                .get(ArchiveStateFilter.RETURN_SOON)
                .value())
        .isEqualTo(3);
  }

  @Test
  @Tag("ARC-181")
  @Tag("BAT-057")
  void theListHasColumnsOfTheLastHelpAndOfTheDaysThatCome() {
    bench.at("2026-11-22T09:00:00");
    long never = filedOn("2025-01-01");
    long helped = filedOn("2025-01-02");
    assisted(Map.of(helped, LocalDate.of(2025, 6, 30)));
    List<CatalogField> columns =
        Stream.of("lastAssistDate", "returnDue", "cancelDue")
            .map(code -> ArchiveCatalog.find(code).orElseThrow())
            .toList();
    assertThat(columns).allMatch(column -> column.is(FieldUse.COLUMN));
    List<ListRow> rows =
        bench.as(
            bench.street,
            ArchiveLists.class,
            lists ->
                lists.page(
                    filter(ArchiveStateFilter.ALL),
                    new PageRequest<>(0, 20, ArchiveSort.FILING_DATE, true),
                    columns));
    assertThat(rows)
        .extracting(row -> row.archive().id() + ":" + texts(row, columns))
        .containsExactlyInAnyOrder(
            never + ":,2027-01-02,2028-01-02", helped + ":2025-06-30,2027-07-01,2028-07-01");
  }

  private static String texts(ListRow row, List<CatalogField> columns) {
    return columns.stream().map(row.fields()::text).collect(Collectors.joining(","));
  }

  private long filedOn(String day) {
    long id = bench.file(bench.community, ArchiveLevel.NATIONAL);
    ArchiveBench.run("update archive set filed_on = '" + day + "' where id = " + id);
    return id;
  }

  private List<Long> shown(Caller caller, ArchiveStateFilter state) {
    return bench.as(caller, ArchiveSearch.class, s -> s.ids(filter(state)));
  }

  private static ArchiveFilter filter(ArchiveStateFilter state) {
    return ArchiveFilter.OPENING.of((Long) null, true).with(state);
  }
}
