package cn.bangfu.warning;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static cn.bangfu.archive.builders.ArchiveBench.run;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.job.JobClock;
import cn.bangfu.job.JobDesk;
import cn.bangfu.job.JobState;
import cn.bangfu.kernel.Today;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** A province with cities, cancelled archives by the number, and the nights of the count. */
final class WarningBench {

  static final LocalTime NIGHT = LocalTime.of(1, 0);

  final Services services = new Services();
  final TestUnions unions = new TestUnions(services);
  final String tag = UUID.randomUUID().toString().substring(0, 8);
  final long national = unions.national();
  final long province = unions.union("甲省总工会" + tag, national, 1);
  final Caller admin =
      unions.caller(
          province,
          Permission.USER_ADMIN,
          Permission.WARNING,
          Permission.ARCHIVE,
          Permission.REMINDER);

  /** Rests the nightly jobs of the database, so that only what a test asks for is counted. */
  WarningBench() {
    run(
        "update job_run set state = 'CANCELLED', ended_at = now()"
            + " where state in ('QUEUED', 'RUNNING', 'INTERRUPTED')",
        "update warning_setting set active = false");
  }

  void at(LocalDate day, LocalTime time) {
    services.today().use(Clock.fixed(day.atTime(time).atZone(Today.ZONE).toInstant(), Today.ZONE));
  }

  <T, R> R as(Caller caller, Class<T> service, java.util.function.Function<T, R> call) {
    return services.as(caller, () -> call.apply(services.get(service)));
  }

  static long reason(String constant) {
    return Long.parseLong(
        query(
                "select id from code_value where table_key = 'deregistration_reason' and constant = ?",
                constant)
            .get(0));
  }

  /** Archives of a union, cancelled on a day; the act is of ten o'clock of that day. */
  void cancelled(int count, long union, LocalDate day, String reason) {
    act(
        day,
        """
        with new_ones as (
          insert into archive (employee_no, head_name, archive_type, hardship_category,
            filing_standard, archive_level, archive_class, life_state, filing_union_id,
            filing_union_path, province_id, holder_union_id, holder_depth, filing_date, entered_at,
            entered_by, changed_at, changed_by)
          select 'w' || nextval('archive_seq'), '张伟',
            case when i %% 5 = 0 then 'MIGRANT_WORKER' else 'URBAN_WORKER' end, 'BORDERLINE',
            'NATIONAL', u.union_level, 'STOCK', 'DEREGISTERED', u.id, u.path, %2$d, u.id, u.depth,
            date '2015-05-01', now(), 'test', now(), 'test'
          from union_org u, generate_series(1, %1$d) i where u.id = %3$d returning id)
        insert into archive_deregistration (archive_id, reason_id, deregistered_date, way,
          by_union_id, by_union_name, entered_at, entered_by, changed_at, changed_by)
        select id, %4$d, date '%5$s', 'MANUAL', %3$d, 'test', now(), '李华', now(), '李华' from new_ones
        """
            .formatted(count, province, union, reason(reason), day));
  }

  /** The newest cancelled archives of a union are restored on a day. */
  void restored(int count, long union, LocalDate day) {
    act(
        day,
        """
        with chosen as (select id from archive where filing_union_id = %d
            and life_state = 'DEREGISTERED' order by id desc limit %d),
          lapsed as (update archive_deregistration set in_force = false
            where in_force and archive_id in (select id from chosen))
        update archive set life_state = 'ACTIVE' where id in (select id from chosen)
        """
            .formatted(union, count));
  }

  private static void act(LocalDate day, String statement) {
    try (Connection c = TestDatabase.get().connect(TestDatabase.OWNER);
        Statement sql = c.createStatement()) {
      c.setAutoCommit(false);
      sql.execute(
          "select begin_act(timestamptz '%s 10:00+08', 'TEST', 0, 0, 'test')".formatted(day));
      sql.execute(statement);
      c.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  SettingForm form(String name, WarningPeriod period, int threshold, Long... chosen) {
    return new SettingForm(
        name, chosen.length == 0, List.of(chosen), true, List.of(), period, threshold, true);
  }

  long set(Caller by, SettingForm form) {
    return as(by, WarningSettings.class, settings -> settings.save(null, 0, form));
  }

  /** The nightly job of a day, step by step as the batch module does it; says what arose. */
  int night(LocalDate day) {
    at(day, NIGHT);
    long run =
        services.inTransaction(
            em ->
                ((Number)
                        em.createNativeQuery(
                                """
                                insert into job_run (kind, business_date, run_key, trigger, alone,
                                  requested_by, parameters, state, queued_at)
                                values ('WARNING_COUNT', ?1, ?2, 'SCHEDULED', true, 'SYSTEM', '', 'QUEUED',
                                  now()) returning id
                                """)
                            .setParameter(1, day)
                            .setParameter(2, UUID.randomUUID().toString())
                            .getSingleResult())
                    .longValue());
    services.inTransaction(
        em ->
            em.createNativeQuery(
                    "insert into job_progress (run_id, heartbeat_at) values (?1, now())")
                .setParameter(1, run)
                .executeUpdate());
    return work(run);
  }

  /** Works off a run that is queued. */
  int work(long run) {
    services.as(
        Caller.SYSTEM, () -> services.get(JobClock.class).begin(run, "test#1").orElseThrow());
    int arisen =
        services.as(
            Caller.SYSTEM,
            () -> {
              WarningRuns runs = services.get(WarningRuns.class);
              runs.prepare(run);
              runs.prepare(run); // as after a crash
              long last = 0;
              for (List<Long> some = runs.settingsAfter(run, last, 2);
                  !some.isEmpty();
                  some = runs.settingsAfter(run, last, 2)) {
                runs.count(run, some);
                last = some.get(some.size() - 1);
              }
              return runs.finish(run);
            });
    services.as(Caller.SYSTEM, () -> services.get(JobDesk.class).ended(run, JobState.DONE));
    return arisen;
  }

  List<WarningRow> warnings(Caller caller) {
    return as(
        caller,
        Warnings.class,
        w -> w.page(new WarningFilter(null, null, null, null, null, null), 0, 100));
  }

  /** The only warning of the union. */
  WarningRow warning() {
    List<WarningRow> all = warnings(admin);
    if (all.size() != 1) {
      throw new AssertionError(all.toString());
    }
    return all.get(0);
  }

  /** Reminders of a union with the subject of warnings, oldest first. */
  static List<String> told(long union) {
    return query(
        "select content from reminder where receiver_union_id = ? and subject = '档案注销预警'"
            + " and stands_for_union_id is null order by id",
        union);
  }
}
