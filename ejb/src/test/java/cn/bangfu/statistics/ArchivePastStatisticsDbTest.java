package cn.bangfu.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.PermissionLevel;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.query.ArchiveQuery;
import cn.bangfu.archive.query.FieldCondition;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Archives in figures as of a past day. */
class ArchivePastStatisticsDbTest {

  private final ArchiveBench bench = new ArchiveBench();
  private final Caller city = reader(bench.city);
  private final Caller county = reader(bench.county);

  private Caller reader(Caller of) {
    return bench.unions.caller(
        of.unionId(), PermissionLevel.READ, Permission.STATISTICS, Permission.ARCHIVE);
  }

  /** The example E-STA-2: filed, changed, transferred to another county, cancelled. */
  @Test
  @Tag("STA-023")
  @Tag("STA-024")
  void aDayCountsWhatTheSystemHeldAtItsEnd() {
    bench.at("2017-01-10T09:00:00");
    long id =
        bench.file(
            bench.county, bench.household(2).on(LocalDate.of(2017, 1, 10)), ArchiveLevel.NATIONAL);
    act(
        "2017-03-05 10:00",
        "update archive set hardship_category = 'SUDDEN_HARDSHIP' where id = " + id);
    act(
        "2017-04-01 10:00",
        """
        update archive set filing_union_id = u.id, filing_union_path = u.path, county_id = u.id,
          holder_union_id = u.id, holder_depth = u.depth
        from union_org u where u.id = %d and archive.id = %d\
        """
            .formatted(bench.otherCounty.unionId(), id));
    act("2017-06-15 10:00", "update archive set life_state = 'DEREGISTERED' where id = " + id);
    bench.at("2018-01-01T09:00:00");
    String category =
        ArchiveBench.query(
                "select hardship_category from archive_history where id = ? order by valid_from"
                    + " limit 1",
                id)
            .get(0);
    assertThat(seen("2017-01-09")).isEmpty();
    assertThat(seen("2017-01-10")).containsExactly("东湖区总工会 " + category + " 1/2");
    assertThat(seen("2017-03-04")).containsExactly("东湖区总工会 " + category + " 1/2");
    assertThat(seen("2017-03-05")).containsExactly("东湖区总工会 SUDDEN_HARDSHIP 1/2");
    assertThat(seen("2017-04-01")).containsExactly("西湖区总工会 SUDDEN_HARDSHIP 1/2");
    assertThat(seen("2017-06-14")).containsExactly("西湖区总工会 SUDDEN_HARDSHIP 1/2");
    assertThat(seen("2017-06-15")).isEmpty();
    assertThat(seen("2018-01-01")).isEmpty();

    FieldCondition states = new FieldCondition("lifeState");
    states.setChoices(List.of("DEREGISTERED"));
    ArchiveCount cancelled =
        new ArchiveCount(
            null,
            LocalDate.of(2017, 6, 15),
            null,
            new ArchiveQuery(List.of(states), false),
            List.of("lifeState"));
    StatisticsTable table = table(city, cancelled);
    assertThat(table.total().figures().get(table.columns().size() - 1).records()).isEqualTo(1);
    List<CountedArchive> listed =
        bench.as(
            county,
            ArchiveStatistics.class,
            s ->
                s.behind(
                    count(LocalDate.of(2017, 3, 31)),
                    new StatisticsCut(StatisticsRow.Kind.OWN, null, "*", "*"),
                    0,
                    20));
    assertThat(listed)
        .as("with the values of the day, though it has gone to another county since")
        .extracting(one -> one.id() + " " + one.hardshipCategory() + " " + one.lifeState())
        .containsExactly(id + " SUDDEN_HARDSHIP ACTIVE");
  }

  /** Whatever is counted by: what did not change since is the same in the past. */
  @Test
  @Tag("STA-023")
  @Tag("STA-025")
  void everyDimensionOfAPastDayIsThatOfTheDayItself() {
    LocalDate day = LocalDate.of(2026, 10, 1);
    bench.at(day + "T09:00:00");
    for (int members : new int[] {0, 1, 2}) {
      bench.file(bench.street, bench.household(members).on(day), ArchiveLevel.NATIONAL);
    }
    bench.report(
        bench.street, bench.file(bench.street, bench.household(2).on(day), ArchiveLevel.NATIONAL));
    List<StatisticsTable> then = new ArrayList<>();
    List<Choice> choices = bench.as(county, ArchiveStatistics.class, ArchiveStatistics::choices);
    choices.forEach(choice -> then.add(table(county, count(day, choice.code()))));
    bench.at(day.plusDays(40) + "T09:00:00");
    for (int i = 0; i < choices.size(); i++) {
      assertThat(table(county, count(day, choices.get(i).code())))
          .as(choices.get(i).title())
          .isEqualTo(then.get(i));
    }
  }

  /** Nothing was on file then, and yet the table would be as wide as the lists of values. */
  @Test
  @Tag("STA-009")
  @Tag("STA-023")
  void aTableOfAPastDayCanBeTooWideToo() {
    ArchiveCount wide = count(LocalDate.of(2015, 1, 1), "hardshipCategory", "ethnicity");
    assertThatThrownBy(() -> table(county, wide))
        .isInstanceOfSatisfying(
            Violations.class,
            wrong ->
                assertThat(wrong.all())
                    .extracting(one -> (Object) one.problem())
                    .containsExactly(StatisticsProblem.TOO_MANY_COLUMNS));
  }

  private List<String> seen(String day) {
    StatisticsTable table = table(city, count(LocalDate.parse(day), "hardshipCategory"));
    List<String> seen = new ArrayList<>();
    for (StatisticsRow row : table.rows()) {
      for (int i = 0; i < table.columns().size() - 1; i++) {
        Figures figures = row.figures().get(i);
        if (!figures.isZero()) {
          seen.add(
              "%s %s %d/%d"
                  .formatted(
                      row.name(),
                      table.columns().get(i).first().key(),
                      figures.records(),
                      figures.persons()));
        }
      }
    }
    return seen;
  }

  private StatisticsTable table(Caller caller, ArchiveCount count) {
    return bench.as(caller, ArchiveStatistics.class, s -> s.table(count, ""));
  }

  private static ArchiveCount count(LocalDate day, String... dimensions) {
    return new ArchiveCount(
        null, day, null, new ArchiveQuery(List.of(), false), Arrays.asList(dimensions));
  }

  /** An act of that moment, as the services' history keeps it. */
  private static void act(String moment, String statement) {
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER);
        Statement sql = c.createStatement()) {
      c.setAutoCommit(false);
      sql.execute("select begin_act('" + moment + "+08', 'TEST', 0, 0, 'test')");
      sql.execute(statement);
      c.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
