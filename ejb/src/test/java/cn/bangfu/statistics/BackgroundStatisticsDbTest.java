package cn.bangfu.statistics;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.query.ArchiveQuery;
import cn.bangfu.archive.query.FieldCondition;
import cn.bangfu.job.JobClock;
import cn.bangfu.job.JobDesk;
import cn.bangfu.job.JobKind;
import cn.bangfu.job.JobState;
import cn.bangfu.job.cleanup.CleanUpDesk;
import cn.bangfu.job.cleanup.CleanUpKind;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Problem;
import cn.bangfu.kernel.Violations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BackgroundStatisticsDbTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final ArchiveBench bench = new ArchiveBench();
  private final Caller county = account(bench.county);

  @BeforeEach
  void today() {
    bench.at(TODAY + "T12:00:00");
    run(
        "update job_run set state = 'CANCELLED', ended_at = now() where kind = 'STATISTICS'"
            + " and state in ('QUEUED', 'RUNNING', 'INTERRUPTED')");
  }

  @Test
  @Tag("BAT-095")
  void theResultIsThatOfThePageAndKeptForAWeek() {
    bench.file(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
    bench.file(bench.siblingStreet, ArchiveLevel.NATIONAL);
    AskedStatistics asked = asked(null);
    long job = request(county, asked);
    refused(() -> result(county, job), StatisticsProblem.NO_RESULT);
    work(job);
    bench.file(bench.street, ArchiveLevel.NATIONAL);

    CountedStatistics counted = result(county, job);
    assertThat(counted.asked().look()).isEqualTo(asked.look());
    assertThat(counted.asked().count().dimensions()).containsExactly("gender");
    assertThat(counted.asked().count().query().conditions())
        .extracting(FieldCondition::getField)
        .containsExactly("lifeState");
    StatisticsTable now =
        bench.as(county, ArchiveStatistics.class, s -> s.table(counted.asked().count(), ""));
    assertThat(counted.table().first()).isEqualTo(now.first());
    assertThat(records(counted.table())).as("as of then").isEqualTo(2);
    assertThat(records(now)).as("the same question asked again").isEqualTo(3);
    assertThat(query("select count(*) from reminder where receiver_user_id = ?", county.userId()))
        .as("who asked is told")
        .containsExactly("1");
    assertThat(query("select result from statistics_request where run_id = ?", job).toString())
        .as("nothing of it stands there in clear")
        .doesNotContain("rO0AB");

    Caller other = account(bench.county);
    refused(() -> result(other, job), StatisticsProblem.NO_RESULT);
    CleanUpDesk cleanUp = bench.services.get(CleanUpDesk.class);
    assertThat(cleaned(cleanUp, TODAY.plusDays(7))).isZero();
    assertThat(result(county, job)).isNotNull();
    assertThat(cleaned(cleanUp, TODAY.plusDays(8))).isPositive();
    refused(() -> result(county, job), StatisticsProblem.NO_RESULT);
  }

  @Test
  @Tag("BAT-095")
  void whatMayNotBeAskedIsRefusedAtOnceOrWhenItIsCounted() {
    assertThatThrownBy(() -> request(county, asked(bench.province.unionId())))
        .isInstanceOf(AccessDenied.class);
    AskedStatistics tomorrow =
        new AskedStatistics(
            new ArchiveCount(
                null, TODAY.plusDays(1), null, new ArchiveQuery(List.of(), true), List.of()),
            asked(null).look());
    assertThatThrownBy(() -> request(county, tomorrow)).isInstanceOf(Violations.class);
    Caller without = bench.unions.caller(bench.county.unionId(), Permission.ARCHIVE);
    assertThatThrownBy(() -> request(without, asked(null))).isInstanceOf(AccessDenied.class);

    long job = request(county, asked(null));
    run("update app_user set state = 'DISABLED' where id = " + county.userId());
    assertThatThrownBy(() -> work(job)).isInstanceOf(BusinessException.class);
  }

  @Test
  @Tag("BAT-096")
  void threeOfAUserWaitAndFourAreCountedAtOnceInTheirOrder() {
    List<Long> jobs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      jobs.add(request(county, asked(null)));
    }
    refused(() -> request(county, asked(null)), StatisticsProblem.TOO_MANY_WAITING);
    Caller other = account(bench.county);
    jobs.add(request(other, asked(null)));
    jobs.add(request(other, asked(null)));
    jobs.add(request(other, asked(null)));

    JobClock clock = bench.services.get(JobClock.class);
    JobDesk desk = bench.services.get(JobDesk.class);
    assertThat(begin(clock)).containsExactlyElementsOf(jobs.subList(0, 4));
    for (long job : jobs.subList(0, 4)) {
      assertThat(begun(job, "server#1")).isTrue();
    }
    assertThat(begin(clock)).isEmpty();
    assertThat(begun(jobs.get(4), "server#2")).as("nor on another server").isFalse();
    assertThat(request(county, asked(null))).as("what is counted does not wait").isPositive();
    bench.services.as(Caller.SYSTEM, () -> desk.ended(jobs.get(2), JobState.DONE));
    assertThat(begin(clock)).containsExactly(jobs.get(4));
  }

  private List<Long> begin(JobClock clock) {
    List<String> mine =
        query("select id from job_run where kind = ? order by id", JobKind.STATISTICS.name());
    return bench.services.as(Caller.SYSTEM, clock::toBegin).stream()
        .filter(id -> mine.contains(id.toString()))
        .toList();
  }

  private boolean begun(long job, String node) {
    JobClock clock = bench.services.get(JobClock.class);
    return bench.services.as(Caller.SYSTEM, () -> clock.begin(job, node).isPresent());
  }

  private void work(long job) {
    bench.as(Caller.SYSTEM, JobClock.class, c -> c.begin(job, "server#1"));
    long request =
        Long.parseLong(query("select id from statistics_request where run_id = ?", job).get(0));
    bench.as(
        Caller.SYSTEM,
        BackgroundStatistics.class,
        s -> {
          s.count(request);
          return null;
        });
    bench.as(
        Caller.SYSTEM,
        JobDesk.class,
        d -> {
          d.ended(job, JobState.DONE);
          return null;
        });
  }

  private int cleaned(CleanUpDesk cleanUp, LocalDate day) {
    return bench
        .services
        .as(Caller.SYSTEM, () -> cleanUp.step(CleanUpKind.STATISTIC_RESULTS, day))
        .number();
  }

  private static long records(StatisticsTable table) {
    return table.total().figures().get(table.columns().size() - 1).records();
  }

  private long request(Caller caller, AskedStatistics asked) {
    return bench.as(caller, BackgroundStatistics.class, s -> s.request(asked));
  }

  private CountedStatistics result(Caller caller, long job) {
    return bench.as(caller, BackgroundStatistics.class, s -> s.result(job));
  }

  private static void refused(Runnable act, Problem why) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.problem()).isEqualTo(why));
  }

  private static AskedStatistics asked(Long union) {
    FieldCondition active = new FieldCondition("lifeState");
    active.setChoices(List.of(LifeState.ACTIVE.name()));
    return new AskedStatistics(
        new ArchiveCount(
            union, TODAY, null, new ArchiveQuery(List.of(active), false), List.of("gender")),
        new StatisticsLook(List.of(Indicator.WORKER_COUNT), true, false, "conditions"));
  }

  /** A user who is really there, so that the job can read what he may. */
  private Caller account(Caller of) {
    long id = bench.unions.user(of.unionId(), "stat" + System.nanoTime(), "x");
    for (Permission permission : List.of(Permission.STATISTICS, Permission.ARCHIVE)) {
      run(
          "insert into user_permission (user_id, permission, level, granted_at, granted_by)"
              + " values (%d, '%s', 'READ', now(), 'test')".formatted(id, permission));
    }
    return new Caller(
        id,
        of.loginName(),
        of.name(),
        of.unionId(),
        of.unionName(),
        of.unionPath(),
        of.unionDepth(),
        of.unionLevel(),
        of.stage(),
        bench.unions.caller(of.unionId(), Permission.STATISTICS, Permission.ARCHIVE).permissions());
  }
}
