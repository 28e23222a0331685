package cn.bangfu.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.access.Role;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violations;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JobsDbTest {

  private static final AtomicInteger YEAR = new AtomicInteger(2031);
  private static final JobKind KIND = JobKind.ACCOUNT_DISUSE;

  private final Services services = new Services();
  private final TestUnions unions = new TestUnions(services);
  private final JobClock clock = services.get(JobClock.class);
  private final JobDesk desk = services.get(JobDesk.class);
  private final Jobs jobs = services.get(Jobs.class);
  private final JobOperation operation = services.get(JobOperation.class);
  private final int year = YEAR.getAndIncrement();
  private final Caller operator = unions.platform(Role.SYSTEM_ADMIN);

  @BeforeEach
  void nothingIsUnderWay() {
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    """
                    update job_run set state = 'CANCELLED', ended_at = now()
                    where state in ('QUEUED', 'RUNNING', 'INTERRUPTED')
                    """)
                .executeUpdate());
    services.inTransaction(
        em ->
            em.createNativeQuery("update job_schedule set paused = kind <> ?1")
                .setParameter(1, KIND.name())
                .executeUpdate());
    at(3, 30);
  }

  @Test
  @Tag("BAT-002")
  void ofSeveralServersOneQueuesTheScheduledRun() throws Exception {
    List<Integer> queued = atOnce(4, () -> system(clock::queueDue));
    assertThat(queued.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    assertThat(system(clock::queueDue)).isZero();
    assertThat(system(clock::anythingDue)).isFalse();
    assertThat(rows()).extracting(JobRow::run).extracting(JobRun::getKey).contains(year + "-07-02");
  }

  @Test
  @Tag("BAT-002")
  void aSecondRunForTheSameThingIsRefusedWithTheNumberOfTheFirst() {
    long first = request("transfer 1", false);
    assertThatThrownBy(() -> request("transfer 1", false))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.problem()).isEqualTo(JobProblem.RUN_EXISTS);
              assertThat(refusal.args()).containsExactly(first);
            });
    assertThat(request("transfer 2", false)).isGreaterThan(first);
  }

  @Test
  @Tag("BAT-009")
  void aRunThatIsDueBesideTheOneBeforeIsSkippedForTheDay() {
    request("by hand", false);
    assertThat(system(clock::queueDue)).isZero();
    assertThat(system(clock::anythingDue)).isFalse();
    assertThat(as(operator, operation::schedules))
        .filteredOn(schedule -> schedule.getKind() == KIND)
        .singleElement()
        .extracting(JobSchedule::getSkippedOn)
        .hasToString(year + "-07-02");
  }

  @Test
  @Tag("BAT-009")
  void aStartMissedByMoreThanItsTimeWaitsForTheNextNight() {
    at(5, 31);
    assertThat(system(clock::anythingDue)).isFalse();
    assertThat(system(clock::queueDue)).isZero();
    at(5, 30);
    assertThat(system(clock::queueDue)).isEqualTo(1);
  }

  @Test
  @Tag("BAT-005")
  void aRunOfAServerThatDiedGoesOnWithItsDayItsKeyAndWhatItWasGiven() {
    long run = request("move 7", false);
    JobRun begun = begin(run, "server#1");
    systemRun(() -> desk.executing(run, 41));
    systemRun(() -> desk.progress(run, 30, 2, 50));
    assertThat(system(() -> clock.anythingDead("server", "server#1"))).isFalse();

    assertThat(system(() -> clock.interruptDead("server", "server#2"))).isEqualTo(1);
    assertThat(row(run).run().getState()).isEqualTo(JobState.INTERRUPTED);
    assertThat(system(() -> clock.toResume("server#now"))).contains(run);
    JobRun again = begin(run, "server#2");
    assertThat(again.parameters()).isEqualTo(begun.parameters()).containsEntry("to", "9");
    assertThat(again.getExecutionId()).isEqualTo(41);
    assertThat(again.getBusinessDate()).hasToString(year + "-07-02");
    assertThat(again.getRestarts()).isEqualTo(1);
    assertThat(row(run).progress().getPercent()).isEqualTo(64);
  }

  @Test
  @Tag("BAT-005")
  void aRunOfAnotherServerCountsAsDeadAfterFiveMinutesOfSilence() {
    long run = request("silent", false);
    begin(run, "other#1");
    at(3, 35);
    assertThat(system(() -> clock.anythingDead("server", "server#1"))).isFalse();
    at(3, 36);
    assertThat(system(() -> clock.anythingDead("server", "server#1"))).isTrue();
    systemRun(() -> desk.alive(List.of(run)));
    assertThat(system(() -> clock.anythingDead("server", "server#1"))).isFalse();
  }

  @Test
  @Tag("BAT-005")
  void afterThreeStartsThatDidNotGetOnTheRunFails() {
    long run = request("hopeless", false);
    begin(run, "server#0");
    for (int life = 1; life <= 3; life++) {
      String node = "server#" + life;
      system(() -> clock.interruptDead("server", node));
      at(4, 11 * life);
      assertThat(system(() -> clock.toResume("server#now"))).contains(run);
      begin(run, node);
    }
    system(() -> clock.interruptDead("server", "server#4"));
    assertThat(system(() -> clock.toResume("server#now"))).doesNotContain(run);
    at(5, 0);
    assertThat(system(() -> clock.begin(run, "server#4"))).isEmpty();
    assertThat(row(run).run().getState()).isEqualTo(JobState.FAILED);
  }

  @Test
  @Tag("BAT-003")
  void progressStaysWhateverBecomesOfTheWork() {
    long run = request("breaks", false);
    begin(run, "server#1");
    assertThatThrownBy(
            () ->
                services.inTransaction(
                    em -> {
                      systemRun(() -> desk.progress(run, 10, 0, 20));
                      throw new IllegalStateException("the work fails");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(row(run).progress().getPercent()).isEqualTo(50);
  }

  @Test
  @Tag("BAT-004")
  @Tag("BAT-013")
  void aRunThatLeftItemsOutNamesThemAndCountsUntilItIsSeen() {
    Caller clerk = clerk();
    long run = requestAs(clerk, "with errors", false);
    begin(run, "server#1");
    systemRun(() -> desk.refused(run, "17", "job.JobProblem.UNDER_WAY", "reason"));
    systemRun(() -> desk.refused(run, "17", "job.JobProblem.UNDER_WAY", "reason"));
    systemRun(() -> desk.progress(run, 3, 1, 4));
    long unseen = as(operator, operation::unseen);
    systemRun(() -> desk.ended(run, JobState.DONE));
    JobRow row = row(run);
    assertThat(row.run().getState()).isEqualTo(JobState.DONE_WITH_ERRORS);
    assertThat(row.result()).contains("3").contains("1");
    assertThat(as(clerk, () -> jobs.refusals(run, 0, 20)))
        .extracting(Refusal::item)
        .containsExactly("17");
    assertThat(as(clerk, () -> jobs.refusalCount(run))).isEqualTo(1);
    assertThat(as(operator, operation::unseen)).isEqualTo(unseen + 1);
    asRun(operator, () -> operation.markSeen(run));
    assertThat(as(operator, operation::unseen)).isEqualTo(unseen);
  }

  @Test
  @Tag("BAT-012")
  void aFailureTellsItsSentenceHowFarItGotAndACode() {
    long run = request("fails", false);
    begin(run, "server#1");
    systemRun(() -> desk.progress(run, 1200, 0, 5000));
    systemRun(() -> desk.failure(run, "ABC234", "because", "step: X"));
    systemRun(() -> desk.ended(run, JobState.FAILED));
    assertThat(row(run).result()).contains("because").contains("1200 / 5000");
    assertThat(row(run).run().getErrorNo()).isEqualTo("ABC234");
  }

  @Test
  @Tag("BAT-006")
  @Tag("BAT-018")
  void whatDoesNotFitTheStateIsRefused() {
    long run = request("states", false);
    refused(() -> operation.stop(run), JobProblem.WRONG_STATE);
    refused(() -> operation.restart(run), JobProblem.WRONG_STATE);
    begin(run, "server#1");
    systemRun(() -> desk.executing(run, 77));
    refused(() -> operation.cancel(run), JobProblem.WRONG_STATE);
    asRun(operator, () -> operation.stop(run));
    assertThat(system(() -> clock.toStop("server#1"))).containsExactly(77L);
    systemRun(() -> desk.ended(run, JobState.STOPPED));
    asRun(operator, () -> operation.restart(run));
    assertThat(system(() -> clock.inState(JobState.QUEUED))).contains(run);
    assertThat(begin(run, "server#1").getExecutionId()).isEqualTo(77);
    systemRun(() -> desk.ended(run, JobState.STOPPED));
    asRun(operator, () -> operation.giveUp(run));
    refused(() -> operation.restart(run), JobProblem.WRONG_STATE);
  }

  @Test
  @Tag("BAT-017")
  void theOperatorFindsRunsByKindStateDayOfTheirStartAndUnion() {
    Caller one =
        unions.caller(unions.union("找作业工会" + year, unions.national(), 1), Permission.ARCHIVE);
    long run = requestAs(one, "found", false);
    String name = "作业工会" + year;
    assertThat(found(new RunFilter(null, null, null, null, name))).containsExactly(run);
    assertThat(found(new RunFilter(null, JobState.QUEUED, null, null, name))).containsExactly(run);
    assertThat(found(new RunFilter(null, JobState.DONE, null, null, name))).isEmpty();
    assertThat(found(new RunFilter(JobKind.SNAPSHOT, null, null, null, name))).isEmpty();
    LocalDate day = services.today().today();
    assertThat(found(new RunFilter(null, null, day, null, name))).as("not started").isEmpty();
    systemRun(() -> clock.begin(run, "a#1"));
    assertThat(found(new RunFilter(null, null, day, day, name))).containsExactly(run);
    assertThat(found(new RunFilter(null, null, null, day.minusDays(1), name))).isEmpty();
    assertThat(found(new RunFilter(null, null, day.plusDays(1), null, name))).isEmpty();
  }

  private List<Long> found(RunFilter filter) {
    List<Long> ids =
        as(operator, () -> operation.page(filter, 0, 20)).stream().map(JobRow::id).toList();
    assertThat(as(operator, () -> operation.count(filter))).isEqualTo(ids.size());
    return ids;
  }

  @Test
  @Tag("BAT-016")
  void aUserSeesHisOwnRunsAndTheAdministratorThoseOfHisUnion() {
    long union = unions.union("Jobs" + year, unions.national(), 1);
    Caller one = unions.caller(union, Permission.ARCHIVE);
    Caller admin =
        new Caller(
            one.userId() + 1,
            "admin" + union,
            "admin",
            union,
            one.unionName(),
            one.unionPath(),
            one.unionDepth(),
            one.unionLevel(),
            one.stage(),
            Map.of(Permission.USER_ADMIN, cn.bangfu.access.PermissionLevel.HANDLE));
    Caller outside = clerk();
    long run = requestAs(one, "mine", false);
    assertThat(as(one, () -> jobs.page(0, 20))).extracting(JobRow::id).containsExactly(run);
    assertThat(as(admin, () -> jobs.page(0, 20))).extracting(JobRow::id).containsExactly(run);
    assertThat(as(admin, jobs::count)).isEqualTo(1);
    assertThat(as(outside, () -> jobs.page(0, 20))).isEmpty();
    assertThatThrownBy(() -> as(outside, () -> jobs.refusals(run, 0, 20)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> asRun(outside, () -> jobs.cancel(run)))
        .isInstanceOf(AccessDenied.class);
    asRun(one, () -> jobs.cancel(run));
    assertThat(row(run).run().getState()).isEqualTo(JobState.CANCELLED);
  }

  @Test
  @Tag("USR-090")
  void nobodyButTheOperatorHandlesTheJobsOfOthers() {
    Caller admin = unions.caller(unions.national(), Permission.USER_ADMIN, Permission.ARCHIVE);
    assertThatThrownBy(() -> as(admin, operation::schedules)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(admin, () -> operation.runNow(KIND)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> as(operator, () -> clock.begin(1, "x")))
        .isInstanceOf(AccessDenied.class);
    long run = request("numbers", false);
    systemRun(() -> desk.refused(run, "17", "job.JobProblem.RUN_EXISTS", "a person's name"));
    JobOverview overview = services.get(JobOverview.class);
    assertThat(as(operator, () -> overview.refusals(run, 0, 20)))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.item()).isEqualTo("17");
              assertThat(item.reason()).isEqualTo("该作业正在运行或已运行(…)。");
            });
    assertThatThrownBy(() -> as(admin, () -> overview.detail(run)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  @Tag("BAT-014")
  void aScheduleIsChangedWithAReasonAndPausedSchedulesRest() {
    assertThatThrownBy(() -> asRun(operator, () -> operation.change(KIND, null, true, " ")))
        .isInstanceOfSatisfying(
            Violations.class,
            wrong ->
                assertThat(wrong.all())
                    .extracting(cn.bangfu.kernel.Violation::problem)
                    .containsExactly(JobProblem.TIME, JobProblem.REASON));
    asRun(operator, () -> operation.change(KIND, LocalTime.of(2, 0), true, "maintenance"));
    at(2, 1);
    assertThat(system(clock::anythingDue)).isFalse();
    asRun(operator, () -> operation.change(KIND, LocalTime.of(2, 0), false, "over"));
    assertThat(system(clock::anythingDue)).isTrue();
    asRun(operator, () -> operation.change(KIND, LocalTime.of(3, 30), false, "as delivered"));
    assertThat(
            (String)
                services.inTransaction(
                    em ->
                        em.createNativeQuery(
                                """
                                select changes from audit_record where event = 'JOB_OPERATE'
                                and object_kind = 'JOB_SCHEDULE' order by id desc limit 1
                                """)
                            .getSingleResult()))
        .isEqualTo("startTime: 02:00 -> 03:30; paused: false -> false; reason: as delivered");
  }

  @Test
  @Tag("BAT-019")
  void aScheduledJobIsStartedByHandAgainButNeverBesideItself() {
    long first = as(operator, () -> operation.runNow(KIND));
    refused(() -> operation.runNow(KIND), JobProblem.UNDER_WAY);
    begin(first, "server#1");
    systemRun(() -> desk.ended(first, JobState.DONE));
    long second = as(operator, () -> operation.runNow(KIND));
    assertThat(row(first).run().getKey()).isEqualTo(year + "-07-02#1");
    assertThat(row(second).run().getKey()).isEqualTo(year + "-07-02#2");
  }

  @Test
  @Tag("BAT-014")
  void everyScheduledJobHasItsTimeAndNoOther() {
    assertThat(as(operator, operation::schedules))
        .extracting(JobSchedule::getKind)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.allOf(JobKind.class).stream().filter(JobKind::scheduled).toList());
  }

  private void refused(Runnable act, Problem why) {
    assertThatThrownBy(() -> asRun(operator, act))
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.problem()).isEqualTo(why));
  }

  private Caller clerk() {
    return unions.caller(
        unions.union("U" + System.nanoTime(), unions.national(), 1), Permission.ARCHIVE);
  }

  private JobRun begin(long run, String node) {
    return system(() -> clock.begin(run, node)).orElseThrow();
  }

  private long request(String key, boolean alone) {
    return requestAs(Caller.SYSTEM, key, alone);
  }

  private long requestAs(Caller caller, String key, boolean alone) {
    NewRun asked = new NewRun(KIND, year + " " + key, alone, null, Map.of("to", "9"));
    return as(
        caller, () -> services.inTransaction(em -> services.get(JobQueue.class).request(asked)));
  }

  private JobRow row(long run) {
    return rows().stream().filter(row -> row.id() == run).findFirst().orElseThrow();
  }

  private List<JobRow> rows() {
    return as(operator, () -> operation.page(RunFilter.ALL, 0, 200));
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

  private void asRun(Caller caller, Runnable work) {
    services.as(caller, work);
  }

  private void at(int hour, int minute) {
    services
        .today()
        .use(
            Clock.fixed(
                LocalDateTime.of(year, 7, 2, hour, minute).atZone(Today.ZONE).toInstant(),
                Today.ZONE));
  }

  private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CyclicBarrier barrier = new CyclicBarrier(threads);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            pool.submit(
                () -> {
                  barrier.await();
                  return work.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
