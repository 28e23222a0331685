package cn.bangfu.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.AppModule;
import cn.bangfu.access.Caller;
import cn.bangfu.access.ModuleSwitches;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.LockProblem;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.sheet.ExportOrder;
import cn.bangfu.sheet.ExportTarget;
import cn.bangfu.sheet.Exported;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run goes through, what the operator sees of it, and what the clock of jobs goes by. */
class RunTrailDbTest {

  private static final AtomicInteger YEAR = new AtomicInteger(2081);
  private static final JobKind KIND = JobKind.REMINDER_CLEAN_UP;
  private static final TimeZone ZONE_BEFORE = TimeZone.getDefault();

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final JobClock clock = services.get(JobClock.class);
  private final JobDesk desk = services.get(JobDesk.class);
  private final Jobs jobs = services.get(Jobs.class);
  private final JobOperation operation = services.get(JobOperation.class);
  private final JobOverview overview = services.get(JobOverview.class);
  private final ModuleSwitches modules = services.get(ModuleSwitches.class);
  private final int year = YEAR.getAndIncrement();
  private final Caller operator = unions.platform(Role.SYSTEM_ADMIN);

  @BeforeEach
  void nothingIsUnderWay() {
    run(
        """
        update job_run set state = 'CANCELLED', resume = false, ended_at = now()
        where state in ('QUEUED', 'RUNNING', 'INTERRUPTED') or resume
        """);
    run("update job_schedule set paused = kind <> 'REMINDER_CLEAN_UP'");
    at(LocalDateTime.of(year, 7, 2, 5, 30));
  }

  @AfterEach
  void theZoneIsAsBefore() {
    TimeZone.setDefault(ZONE_BEFORE);
    run("update job_schedule set paused = false");
  }

  @Test
  @Tag("BAT-020")
  void aRunShowsItsStartsItsStepsAndWhatItLeftOut() {
    Caller clerk = clerk();
    long run = requestAs(clerk, "steps");
    begin(run, "server#1");
    systemRun(() -> desk.stepBegins(run));
    systemRun(() -> desk.step(run, "job.run.steps"));
    systemRun(() -> desk.progress(run, 5, 1, 20));
    systemRun(() -> desk.refused(run, "17", "job.JobProblem.RUN_EXISTS", "reason of 17"));
    systemRun(() -> desk.step(run, "job.run.starts"));
    systemRun(() -> desk.progress(run, 9, 1, null));
    system(() -> clock.interruptDead("server", "server#2"));
    begin(run, "server#2");
    systemRun(() -> desk.stepBegins(run));
    systemRun(() -> desk.progress(run, 19, 1, null));
    systemRun(() -> desk.ended(run, JobState.DONE));

    RunDetail detail = as(clerk, () -> jobs.detail(run));
    assertThat(detail.steps()).extracting(RunStep::name).containsExactly("步骤", "启动与重启", "提醒清理");
    assertThat(detail.steps()).extracting(RunStep::done).containsExactly(5, 4, 10);
    assertThat(detail.steps()).extracting(RunStep::failed).containsExactly(1, 0, 0);
    assertThat(detail.steps()).extracting(RunStep::endedAt).doesNotContainNull();
    assertThat(detail.starts())
        .extracting(RunStart::trigger)
        .containsExactly(JobTrigger.REQUESTED, JobTrigger.AUTO_RESTART);
    assertThat(detail.starts()).extracting(RunStart::doneBefore).containsExactly(0, 9);
    assertThat(detail.starts())
        .extracting(RunStart::endState)
        .containsExactly(JobState.INTERRUPTED, JobState.DONE_WITH_ERRORS);
    assertThat(detail.row().took()).isEqualTo("0:00:00");
    assertThat(as(operator, () -> overview.detail(run)).starts()).isEqualTo(detail.starts());

    assertThat(as(clerk, () -> jobs.refusals(run, 0, 20)))
        .extracting(Refusal::reason)
        .containsExactly("reason of 17");
    assertThat(as(operator, () -> overview.refusals(run, 0, 20)))
        .as("the operator reads the kind of the reason and none of its values")
        .extracting(Refusal::reason)
        .containsExactly("该作业正在运行或已运行(…)。");
    Exported.Paper own = (Exported.Paper) as(clerk, () -> jobs.export(run, paper()));
    assertThat(own.rows().get(0)).startsWith("17", "reason of 17");
    Exported.Paper numbers = (Exported.Paper) as(operator, () -> overview.export(run, paper()));
    assertThat(numbers.rows().get(0)).startsWith("17", "该作业正在运行或已运行(…)。");
    assertThat(as(clerk, () -> jobs.export(run, excel()))).isInstanceOf(Exported.File.class);

    Caller outside = clerk();
    assertThatThrownBy(() -> as(outside, () -> jobs.detail(run))).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(outside, () -> jobs.export(run, paper())))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(clerk, () -> overview.export(run, paper())))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(operator, () -> overview.detail(Long.MAX_VALUE)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("BAT-012")
  void theOperatorSeesPlaceAndKindOfAnErrorAndPeopleTheSentence() {
    Caller clerk = clerk();
    long run = requestAs(clerk, "fails");
    begin(run, "server#1");
    systemRun(() -> desk.failure(run, "ABC234", "because", "check: X".repeat(500)));
    systemRun(() -> desk.ended(run, JobState.FAILED));
    RunDetail seen = as(operator, () -> overview.detail(run));
    assertThat(seen.row().run().getTechnical()).startsWith("check: X").hasSize(1000);
    assertThat(as(clerk, () -> jobs.detail(run)).row().result()).contains("because");
    as(
        operator,
        () -> {
          operation.restart(run);
          return null;
        });
    assertThat(as(operator, () -> overview.detail(run)).row().run().getTechnical()).isNull();
  }

  @Test
  @Tag("BAT-021")
  void theOverviewCountsTheLastDayTellsTheNextTimesAndTheRoomForFiles() {
    run("update job_run set queued_at = queued_at - interval '1000 years'");
    long done = requestAs(Caller.SYSTEM, "a");
    requestAs(Caller.SYSTEM, "b");
    begin(done, "server#1");
    systemRun(() -> desk.ended(done, JobState.DONE));
    at(LocalDateTime.of(year, 7, 3, 5, 29));
    assertThat(as(operator, overview::lastDay))
        .isEqualTo(Map.of(JobState.QUEUED, 1L, JobState.DONE, 1L));
    at(LocalDateTime.of(year, 7, 3, 5, 31));
    assertThat(as(operator, overview::lastDay)).isEmpty();

    assertThat(next()).isEqualTo(LocalDateTime.of(year, 7, 4, 5, 30));
    at(LocalDateTime.of(year, 7, 3, 5, 29));
    assertThat(next()).isEqualTo(LocalDateTime.of(year, 7, 3, 5, 30));
    assertThat(as(operator, overview::next))
        .filteredOn(one -> one.kind() != KIND)
        .as("paused ones have none")
        .extracting(JobOverview.Next::at)
        .containsOnlyNulls();

    DiskSpace disk = as(operator, overview::disk);
    assertThat(disk.free()).isPositive().isLessThanOrEqualTo(disk.total());
    assertThat(new DiskSpace(1_000, 99).low()).isTrue();
    assertThat(new DiskSpace(1_000, 100).low()).isFalse();
    assertThat(new DiskSpace(1_000, 99).percent()).isEqualTo(9);
    assertThatThrownBy(() -> as(clerk(), overview::disk)).isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("BAT-007")
  void aServerThatIsShutDownStopsItsRunsAndTheyGoOnByThemselves() {
    Caller clerk = clerk();
    long run = requestAs(clerk, "shut down");
    long stopped = requestAs(clerk, "stopped by hand");
    begin(run, "server#1");
    systemRun(() -> desk.executing(run, 71));
    systemRun(() -> desk.progress(run, 30, 0, 90));
    begin(stopped, "server#1");
    as(
        clerk,
        () -> {
          jobs.stop(stopped);
          return null;
        });

    assertThat(system(() -> clock.suspend(List.of(run, stopped)))).containsExactly(71L);
    systemRun(() -> desk.ended(run, JobState.STOPPED));
    systemRun(() -> desk.ended(stopped, JobState.STOPPED));
    assertThat(state(run)).isEqualTo(JobState.STOPPED);
    assertThat(system(() -> clock.toResume("server#1"))).as("not before the end").isEmpty();

    assertThat(system(() -> clock.toResume("server#2")))
        .as("whom a person stopped stays stopped")
        .containsExactly(run);
    JobRun again = begin(run, "server#2");
    assertThat(again.getExecutionId()).isEqualTo(71);
    assertThat(again.getLastTrigger()).isEqualTo(JobTrigger.AUTO_RESTART);
    assertThat(again.getTrigger()).isEqualTo(JobTrigger.REQUESTED);
    assertThat(again.getRestarts()).isEqualTo(1);
    assertThat(again.getAttempts()).as("it is no sign of trouble").isZero();
    assertThat(again.isStopWanted()).isFalse();
    assertThat(system(() -> clock.toResume("server#3"))).isEmpty();
    systemRun(() -> desk.ended(run, JobState.DONE));
    assertThat(as(clerk, () -> jobs.detail(run)).starts())
        .extracting(RunStart::endState)
        .containsExactly(JobState.STOPPED, JobState.DONE);
  }

  @Test
  @Tag("BAT-007")
  void aRunThatIsGivenUpOrRestartedByHandDoesNotGoOnByItself() {
    long given = requestAs(Caller.SYSTEM, "given up");
    long restarted = requestAs(Caller.SYSTEM, "restarted");
    for (long run : List.of(given, restarted)) {
      begin(run, "server#1");
      system(() -> clock.suspend(List.of(run)));
      systemRun(() -> desk.ended(run, JobState.STOPPED));
    }
    as(
        operator,
        () -> {
          operation.giveUp(given);
          operation.restart(restarted);
          return null;
        });
    assertThat(system(() -> clock.toResume("server#2"))).isEmpty();
    assertThat(begin(restarted, "server#2").getLastTrigger()).isEqualTo(JobTrigger.MANUAL);
  }

  @Test
  @Tag("BAT-015")
  @Tag("USR-031")
  void theJobsOfAModuleThatIsOffRest() {
    switchReminders(false);
    try {
      assertThat(system(clock::anythingDue)).isFalse();
      assertThat(system(clock::queueDue)).isZero();
      assertThat(next()).isNull();
      assertThatThrownBy(() -> as(operator, () -> operation.runNow(KIND)))
          .isInstanceOfSatisfying(
              BusinessException.class,
              refusal -> assertThat(refusal.problem()).isEqualTo(JobProblem.MODULE_OFF));
    } finally {
      switchReminders(true);
    }
    assertThat(system(clock::anythingDue)).isTrue();
    assertThat(system(clock::queueDue)).isEqualTo(1);
  }

  @Test
  @Tag("BAT-015")
  void allSchedulesAreDeliveredOnButThatOfReturnsAndCancellations() throws SQLException {
    try (Connection app = TestDatabase.get().connect(TestDatabase.APP);
        Statement sql = app.createStatement();
        ResultSet column =
            sql.executeQuery(
                """
                select column_default from information_schema.columns
                 where table_name = 'job_schedule' and column_name = 'enabled'
                """)) {
      column.next();
      assertThat(column.getString(1)).isEqualTo("true");
    }
    assertThat(as(operator, operation::schedules))
        .filteredOn(schedule -> schedule.getKind() != JobKind.ARCHIVE_IDLE)
        .allMatch(JobSchedule::isEnabled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/Los_Angeles", "Pacific/Kiritimati"})
  @Tag("BAT-008")
  void theDayOfARunIsThatOfShanghaiWhateverTheZoneOfServerAndDatabase(String zone) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    services.today().use(Clock.fixed(Instant.parse("2017-03-10T16:30:00Z"), Today.ZONE));
    String key = zone + " " + System.nanoTime();
    long run =
        as(
            Caller.SYSTEM,
            () ->
                services.inTransaction(
                    em -> {
                      em.createNativeQuery("set local time zone 'UTC'").executeUpdate();
                      return services
                          .get(JobQueue.class)
                          .request(new NewRun(KIND, key, false, null, Map.of()));
                    }));
    JobRun begun = begin(run, "server#1");
    assertThat(begun.getBusinessDate()).isEqualTo(LocalDate.of(2017, 3, 11));
    assertThat(begun.parameters()).containsEntry("asOf", "2017-03-11");
    systemRun(() -> desk.ended(run, JobState.DONE));

    // 05:30 in Shanghai is half past nine in the evening before in UTC
    services.today().use(Clock.fixed(Instant.parse("2017-03-10T21:29:00Z"), Today.ZONE));
    assertThat(system(clock::anythingDue)).isFalse();
    assertThat(next()).isEqualTo(LocalDateTime.of(2017, 3, 11, 5, 30));
    services.today().use(Clock.fixed(Instant.parse("2017-03-10T21:30:00Z"), Today.ZONE));
    boolean before =
        services.inTransaction(
            em ->
                !em.createNamedQuery("JobRun.byKey", JobRun.class)
                    .setParameter("kind", KIND)
                    .setParameter("key", "2017-03-11")
                    .getResultList()
                    .isEmpty());
    assertThat(system(clock::anythingDue)).isEqualTo(!before);
  }

  @Test
  @Tag("BAT-011")
  void whoMeetsTheLockOfAJobIsTold() throws Exception {
    Caller clerk = clerk();
    long run = requestAs(clerk, "held");
    try (Connection step = TestDatabase.get().connect(TestDatabase.OWNER);
        Statement sql = step.createStatement()) {
      step.setAutoCommit(false);
      sql.executeQuery("select id from job_run where id = " + run + " for update").close();
      assertThatThrownBy(
              () ->
                  as(
                      clerk,
                      () ->
                          services.inTransaction(
                              em -> {
                                em.createNativeQuery("set local lock_timeout = '200ms'")
                                    .executeUpdate();
                                jobs.cancel(run);
                                return null;
                              })))
          .satisfies(refusal -> assertThat(LockProblem.causes(refusal)).isTrue());
      step.rollback();
    }
    assertThat(Texts.of(new BusinessException(LockProblem.BUSY)))
        .isEqualTo("该记录正在由后台作业或其他人处理,请稍后再试。");
    assertThat(state(run)).isEqualTo(JobState.QUEUED);
  }

  private LocalDateTime next() {
    return as(operator, overview::next).stream()
        .filter(one -> one.kind() == KIND && one.at() != null)
        .map(one -> one.at().atZoneSameInstant(Today.ZONE).toLocalDateTime())
        .findFirst()
        .orElse(null);
  }

  private void switchReminders(boolean on) {
    as(
        operator,
        () -> {
          modules.change(AppModule.REMINDER, on, "test");
          return null;
        });
  }

  private static ExportOrder paper() {
    return new ExportOrder(ExportMode.MASKED, ExportTarget.PRINT, "");
  }

  private static ExportOrder excel() {
    return new ExportOrder(ExportMode.MASKED, ExportTarget.EXCEL, "");
  }

  private JobState state(long run) {
    return as(operator, () -> overview.detail(run)).row().run().getState();
  }

  private Caller clerk() {
    return unions.caller(
        unions.union("U" + System.nanoTime(), unions.national(), 1), Permission.ARCHIVE);
  }

  private JobRun begin(long run, String node) {
    return system(() -> clock.begin(run, node)).orElseThrow();
  }

  private long requestAs(Caller caller, String key) {
    NewRun asked = new NewRun(KIND, year + " " + key, false, null, Map.of("to", "9"));
    return as(
        caller, () -> services.inTransaction(em -> services.get(JobQueue.class).request(asked)));
  }

  private void run(String sql) {
    services.inTransaction(em -> em.createNativeQuery(sql).executeUpdate());
  }

  private <T> T system(Callable<T> work) {
    return services.as(Caller.SYSTEM, work);
  }

  private void systemRun(Runnable work) {
    services.as(Caller.SYSTEM, work);
  }

  private <T> T as(Caller caller, Callable<T> work) {
    return services.as(caller, work);
  }

  private void at(LocalDateTime moment) {
    services.today().use(Clock.fixed(moment.atZone(Today.ZONE).toInstant(), Today.ZONE));
  }
}
