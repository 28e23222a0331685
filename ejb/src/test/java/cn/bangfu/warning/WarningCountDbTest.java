package cn.bangfu.warning;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.job.JobClock;
import cn.bangfu.job.JobState;
import cn.bangfu.testkit.Plan;
import cn.bangfu.testkit.StatementCount;
import cn.bangfu.testkit.TestDatabase;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the nights make of cancellations: worked examples of the parts 50 J and 80 E4. */
class WarningCountDbTest {

  private static final LocalDate MAY_31 = LocalDate.of(2017, 5, 31);
  private static final LocalDate JUNE_1 = LocalDate.of(2017, 6, 1);

  private final WarningBench bench = new WarningBench();
  private final long cityA = bench.unions.union("市A总工会", bench.province, 2);
  private final long county = bench.unions.union("县A总工会", cityA, 3);

  @AfterEach
  void nothingStaysQueued() {
    run(
        "update job_run set state = 'CANCELLED', ended_at = now()"
            + " where state in ('QUEUED', 'RUNNING', 'INTERRUPTED')",
        "update job_schedule set paused = false, enabled = kind <> 'ARCHIVE_IDLE'");
  }

  @Test
  @Tag("BAT-088")
  @Tag("BAT-089")
  @Tag("INF-071")
  @Tag("INF-072")
  @Tag("INF-075")
  @Tag("INF-080")
  void theExampleOfTheJob() {
    bench.set(bench.admin, bench.form("全年", WarningPeriod.YEAR, 10, cityA));
    bench.cancelled(5, cityA, LocalDate.of(2017, 2, 3), "DEATH");
    bench.cancelled(4, county, MAY_31, "MISSING");
    assertThat(bench.night(MAY_31)).isZero();
    assertThat(bench.warnings(bench.admin)).isEmpty();

    bench.cancelled(2, county, JUNE_1.minusDays(1), "UNAIDED_THREE_YEARS");
    assertThat(bench.night(JUNE_1)).isEqualTo(1);
    assertThat(bench.warning().figure()).isEqualTo(11);
    assertThat(bench.warning().parts())
        .isEqualTo(
            Map.of(
                WarningBench.reason("DEATH"), 5,
                WarningBench.reason("MISSING"), 4,
                WarningBench.reason("UNAIDED_THREE_YEARS"), 2));
    assertThat(bench.night(JUNE_1)).as("the same night once more").isZero();
    assertThat(WarningBench.told(bench.province)).hasSize(1);
    assertThat(WarningBench.told(bench.province).get(0))
        .isEqualTo("“市A总工会”(设置:全年)2017-01-01至2017-06-01注销档案11份,达到预警数量10。");

    bench.cancelled(1, cityA, JUNE_1, "DEATH");
    bench.night(JUNE_1.plusDays(1));
    assertThat(bench.warning().figure()).isEqualTo(12);
    bench.restored(2, county, JUNE_1.plusDays(1));
    bench.night(JUNE_1.plusDays(2));
    assertThat(bench.warning().figure()).isEqualTo(10);
    assertThat(bench.warning().state()).isEqualTo(WarningState.OPEN);
    bench.restored(1, county, JUNE_1.plusDays(2));
    bench.night(JUNE_1.plusDays(3));
    assertThat(bench.warning().figure()).isEqualTo(9);
    assertThat(bench.warning().highest()).isEqualTo(12);
    assertThat(bench.warning().state()).isEqualTo(WarningState.LIFTED);
    assertThat(WarningBench.told(bench.province)).hasSize(1);
  }

  @Test
  @Tag("INF-069")
  @Tag("INF-071")
  @Tag("INF-075")
  @Tag("INF-080")
  void theExampleOfAProvinceWithTwoSettings() {
    long yi = bench.unions.union("乙市总工会", bench.province, 2);
    long bing = bench.unions.union("丙市总工会", bench.province, 2);
    long ding = bench.unions.union("丁市总工会", bench.province, 2);
    long below = bench.unions.union("丙市某县总工会", bench.unions.union("丙县", bing, 3), 4);
    bench.set(bench.admin, bench.form("S1", WarningPeriod.MONTH, 100, bing, ding));
    bench.set(bench.admin, bench.form("S2", WarningPeriod.MONTH, 300, yi));
    Caller adminOfYi =
        bench.unions.caller(yi, Permission.USER_ADMIN, Permission.WARNING, Permission.REMINDER);
    LocalDate day = LocalDate.of(2017, 5, 20);
    bench.cancelled(299, yi, day.minusDays(3), "NOT_ELIGIBLE");
    bench.cancelled(60, bing, day.minusDays(3), "DEATH");
    bench.cancelled(45, below, day.minusDays(3), "DEATH");
    bench.cancelled(50, bing, LocalDate.of(2017, 4, 30), "DEATH");
    bench.restored(5, below, day.minusDays(1));

    assertThat(bench.night(day)).isEqualTo(1);
    assertThat(bench.warning().watchedName()).isEqualTo("丙市总工会");
    assertThat(bench.warning().figure()).isEqualTo(100);
    bench.restored(2, below, day);
    bench.night(day.plusDays(1));
    assertThat(bench.warning().figure()).isEqualTo(98);
    assertThat(bench.warning().state()).isEqualTo(WarningState.LIFTED);
    bench.cancelled(42, below, LocalDate.of(2017, 5, 27), "MISSING");
    assertThat(bench.night(LocalDate.of(2017, 5, 28))).isEqualTo(1);
    WarningRow again = bench.warning();
    assertThat(again.state()).isEqualTo(WarningState.OPEN);
    assertThat(List.of(again.figure(), again.highest())).containsExactly(140, 140);
    assertThat(WarningBench.told(bench.province)).hasSize(2);

    bench.night(JUNE_1);
    assertThat(bench.warning().figure()).as("of May, no longer counted").isEqualTo(140);
    assertThat(bench.warnings(adminOfYi)).isEmpty();
  }

  @Test
  @Tag("INF-071")
  void aSettingWatchesAllDirectUnionsOfTheDayOrSomeReasonsOnly() {
    long deaths = WarningBench.reason("DEATH");
    bench.set(bench.admin, bench.form("全部", WarningPeriod.QUARTER, 3));
    bench.set(
        bench.admin,
        new SettingForm(
            "死亡", true, List.of(), false, List.of(deaths), WarningPeriod.DAYS_30, 1, true));
    bench.cancelled(2, cityA, MAY_31, "MISSING");
    long later = bench.unions.union("后来的市总工会", bench.province, 2);
    bench.cancelled(3, later, MAY_31, "UNREACHABLE");
    bench.night(MAY_31);
    assertThat(bench.warning().watchedId()).isEqualTo(later);
    bench.cancelled(1, county, MAY_31, "DEATH");
    bench.night(JUNE_1);
    assertThat(bench.warnings(bench.admin))
        .extracting(WarningRow::settingName, WarningRow::watchedId, WarningRow::figure)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("全部", later, 3),
            org.assertj.core.groups.Tuple.tuple("全部", cityA, 3),
            org.assertj.core.groups.Tuple.tuple("死亡", cityA, 1));
    WarningRow ofDeaths =
        bench.warnings(bench.admin).stream()
            .filter(row -> row.settingName().equals("死亡"))
            .findFirst()
            .orElseThrow();
    assertThat(ofDeaths.part(WarningBench.reason("MISSING"))).isEqualTo("—");
    assertThat(ofDeaths.days()).isEqualTo("近30天(2017-05-03至2017-06-01)");
  }

  @Test
  @Tag("INF-076")
  void aSettingThatRestsOrIsDeletedKeepsItsWarningsUncounted() {
    long id = bench.set(bench.admin, bench.form("全年", WarningPeriod.YEAR, 2, cityA));
    bench.cancelled(2, cityA, MAY_31, "DEATH");
    bench.night(MAY_31);
    bench.as(
        bench.admin,
        WarningSettings.class,
        settings -> {
          settings.activate(id, settings.get(id).version(), false);
          return null;
        });
    bench.cancelled(2, cityA, MAY_31, "DEATH");
    bench.night(JUNE_1);
    assertThat(bench.warning().figure()).isEqualTo(2);
    bench.as(
        bench.admin,
        WarningSettings.class,
        settings -> {
          settings.delete(id, settings.get(id).version());
          return null;
        });
    assertThat(bench.warning().settingName()).isEqualTo("全年(已删除)");
    assertThat(bench.as(bench.admin, WarningSettings.class, WarningSettings::list)).isEmpty();
  }

  @Test
  @Tag("INF-074")
  @Tag("BAT-090")
  void theOwnSettingsAreCountedAtOnceAndWaitForTheNightlyRun() {
    long elsewhere = bench.unions.union("其他省总工会" + bench.tag, bench.national, 1);
    long city = bench.unions.union("其他市总工会", elsewhere, 2);
    Caller other = bench.unions.caller(elsewhere, Permission.USER_ADMIN, Permission.WARNING);
    bench.set(other, bench.form("全年", WarningPeriod.YEAR, 1, city));
    bench.set(bench.admin, bench.form("全年", WarningPeriod.YEAR, 1, cityA));
    bench.cancelled(1, cityA, MAY_31, "DEATH");
    bench.cancelled(1, city, MAY_31, "DEATH");
    bench.at(MAY_31, LocalTime.of(15, 0));
    long first = bench.as(other, WarningSettings.class, WarningSettings::countNow);
    bench.at(MAY_31, LocalTime.of(15, 1));
    long second = bench.as(bench.admin, WarningSettings.class, WarningSettings::countNow);
    JobClock clock = bench.services.get(JobClock.class);
    assertThat(bench.services.as(Caller.SYSTEM, () -> clock.inState(JobState.QUEUED)))
        .contains(first)
        .doesNotContain(second);
    assertThat(bench.services.as(Caller.SYSTEM, () -> clock.begin(second, "test#1"))).isEmpty();
    assertThat(bench.work(first)).isEqualTo(1);
    assertThat(bench.warnings(bench.admin)).isEmpty();
    assertThat(bench.work(second)).isEqualTo(1);
    assertThat(bench.warning().figure()).isEqualTo(1);
    assertThat(bench.as(bench.admin, WarningSettings.class, s -> s.countedNow(second)).getState())
        .isEqualTo(JobState.DONE);
    assertThatThrownBy(() -> bench.as(other, WarningSettings.class, s -> s.countedNow(second)))
        .isInstanceOf(cn.bangfu.access.AccessDenied.class);
  }

  @Test
  @Tag("BAT-088")
  void theNightlyCountComesAfterTheCancellationsOfTheNight() {
    run(
        "update job_schedule set paused = kind not in ('ARCHIVE_IDLE', 'WARNING_COUNT'), enabled = true,"
            + " skipped_on = null");
    JobClock clock = bench.services.get(JobClock.class);
    LocalDate day = LocalDate.of(2089, 1, 2).plusDays((int) (System.nanoTime() % 300));
    bench.at(day, LocalTime.of(1, 5));
    assertThat(queued(clock)).as("only the cancellations").isEqualTo(1);
    assertThat(bench.services.as(Caller.SYSTEM, clock::anythingDue)).isFalse();
    assertThat(queued(clock)).isZero();
    assertThat(query("select kind from job_run where state = 'QUEUED'"))
        .containsExactly("ARCHIVE_IDLE");
    run("update job_run set state = 'FAILED', ended_at = now() where state = 'QUEUED'");
    bench.at(day, LocalTime.of(2, 40));
    assertThat(bench.services.as(Caller.SYSTEM, clock::anythingDue)).isTrue();
    assertThat(queued(clock)).isEqualTo(1);
    assertThat(query("select kind from job_run where state = 'QUEUED'"))
        .containsExactly("WARNING_COUNT");
  }

  private int queued(JobClock clock) {
    return bench.services.as(Caller.SYSTEM, clock::queueDue);
  }

  @Test
  @Tag("USR-031")
  void nothingIsCountedWhileTheModuleIsOff() {
    bench.set(bench.admin, bench.form("全年", WarningPeriod.YEAR, 1, cityA));
    bench.cancelled(1, cityA, MAY_31, "DEATH");
    run(
        "insert into module_switch (module, switched_on, entered_at, entered_by, changed_at, changed_by)"
            + " values ('WARNING', false, now(), 'test', now(), 'test')");
    try {
      assertThat(bench.night(MAY_31)).isZero();
    } finally {
      run("update module_switch set switched_on = true where module = 'WARNING'");
    }
    assertThat(bench.warnings(bench.admin)).isEmpty();
    assertThat(bench.night(MAY_31)).isEqualTo(1);
  }

  @Test
  @Tag("INF-084")
  void allSettingsOfAStepAreComparedByTheSameFewStatements() throws Exception {
    List<Long> cities =
        IntStream.range(0, 6)
            .mapToObj(i -> bench.unions.union("城市" + i, bench.province, 2))
            .toList();
    for (int i = 0; i < 4; i++) {
      bench.set(bench.admin, bench.form("设置" + i, WarningPeriod.YEAR, 3));
    }
    cities.forEach(city -> bench.cancelled(3, city, MAY_31, "DEATH"));
    bench.night(MAY_31);
    assertThat(bench.warnings(bench.admin)).hasSize(24);
    cities.forEach(city -> bench.cancelled(1, city, MAY_31, "DEATH"));
    List<String> sent = StatementCount.of(() -> bench.night(JUNE_1));
    // two settings a step here: nothing of it grows with unions and warnings; updates go in batches
    assertThat(sent.stream().filter(sql -> sql.toLowerCase().startsWith("update warning ")))
        .hasSize(2);
    assertThat(sent.stream().filter(sql -> sql.toLowerCase().contains("warning_part"))).hasSize(4);
    assertThat(sent.stream().filter(sql -> sql.contains("archive_deregistration"))).hasSize(1);
    String tally =
        sent.stream()
            .filter(sql -> sql.contains("archive_deregistration"))
            .findFirst()
            .orElseThrow();
    try (Connection c = TestDatabase.get().connect("postgres")) {
      c.createStatement().execute("set enable_seqscan = off");
      // either index that leads with the day will do: few rows let PostgreSQL take both
      assertThat(Plan.of(c, tally)).contains("Index Cond: ((deregistered_date >=");
    }
  }
}
