package cn.bangfu.bench;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.snapshot.SnapshotRuns;
import cn.bangfu.fund.FundReconciliation;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.statistics.overview.OverviewRuns;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestUnions;
import cn.bangfu.warning.SettingForm;
import cn.bangfu.warning.WarningPeriod;
import cn.bangfu.warning.WarningRuns;
import cn.bangfu.warning.WarningSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What the jobs of a night do over the whole country, step by step as the batch module has it done.
 * Each is measured once: it lasts minutes.
 */
final class NightRoutes {

  private static final double RATIO = 10;

  /** INF-084. */
  private static final double WARNINGS = 10 * 60_000;

  /** A night in the middle of the last year that the nation has. */
  private static final LocalDate NIGHT = LocalDate.of(2017, 7, 1);

  private static final LocalTime HOUR = LocalTime.of(2, 0);
  private static final int PAGE = 200;
  private static final int WATCHED_FROM = 100;

  private static final String TOTALS =
      "SQL: archives and help of two years added up by union, with histories";
  private static final String OF_A_DAY = "SQL: archives of a day counted by union";
  private static final String CANCELLED = "SQL: a year's cancellations counted by union";
  private static final String ENTRIES = "SQL: all entries of all accounts added up";

  private final ServiceRoutes book;
  private final Services services;
  private final TestUnions unions;
  private final Levels levels;
  private final Connection sql;

  NightRoutes(
      ServiceRoutes book, Services services, TestUnions unions, Levels levels, Connection sql) {
    this.book = book;
    this.services = services;
    this.unions = unions;
    this.levels = levels;
    this.sql = sql;
  }

  void add() throws SQLException {
    totals();
    snapshot();
    warnings();
    reconciliation();
    new ExportRoutes(book, services, levels, sql).add();
  }

  private void night(String name, String floor, double cap, Route.Work prepare, Route.Work work) {
    book.add(Route.of(name, floor, RATIO, cap, work).after(prepare).onlyOnce());
  }

  /** The first night counts the ends of two years of months, later ones have them. */
  private void totals() {
    if (!book.asksFor("Night: totals")) {
      return;
    }
    book.floorOf(
        TOTALS,
        () ->
            change(
                """
                select filing_union_id, life_state, archive_type, count(*) from archive_history
                  where valid_from <= '%1$s' and valid_to > '%1$s' group by 1, 2, 3;
                select filing_union_id, life_state, archive_type, count(*) from archive_history
                  where valid_from <= '%2$s' and valid_to > '%2$s' group by 1, 2, 3;
                select owner_union_id, form, holder_depth, count(*), sum(total_amount) from assistance
                  where assist_date between '%3$s' and '%1$s' group by 1, 2, 3;
                select union_id, measure_id, fund_type_id, fund_year, sum(amount) from assistance_line
                  where assist_date between '%3$s' and '%1$s' group by 1, 2, 3, 4
                """
                    .formatted(NIGHT, NIGHT.minusYears(1), NIGHT.minusMonths(18))));
    for (String which : List.of("first", "next")) {
      night(
          "Night: totals of the country, " + which + " night",
          TOTALS,
          0,
          () -> {},
          () -> {
            long run = System.nanoTime();
            services.as(Caller.SYSTEM, () -> services.get(OverviewRuns.class).prepare(run, NIGHT));
            parts(
                after -> services.get(OverviewRuns.class).partsAfter(run, after, PAGE),
                part -> refused(services.get(OverviewRuns.class).make(part)));
          });
    }
    // or pages would show totals of that year
    book.afterwards(() -> change("delete from overview_build where as_of < date '2018-01-01'"));
  }

  /** The month that has ended, as if it were the night after it. */
  private void snapshot() {
    if (!book.asksFor("Night: snapshot")) {
      return;
    }
    book.floorOf(
        OF_A_DAY,
        () ->
            change(
                """
                select filing_union_path, life_state, count(*) from archive_history
                  where valid_from <= '%1$s' and valid_to > '%1$s' group by 1, 2
                """
                    .formatted(NIGHT)));
    night(
        "Night: snapshot of the country",
        OF_A_DAY,
        0,
        () ->
            services
                .today()
                .use(
                    Clock.fixed(
                        nightWithoutSnapshot().atTime(HOUR).atZone(Today.ZONE).toInstant(),
                        Today.ZONE)),
        () -> {
          try {
            services.as(Caller.SYSTEM, () -> services.get(SnapshotRuns.class).prepare());
            parts(
                after -> services.get(SnapshotRuns.class).partsAfter(after, PAGE),
                part -> refused(services.get(SnapshotRuns.class).make(part)));
          } finally {
            services.today().use(Clock.system(Today.ZONE));
          }
        });
  }

  private LocalDate nightWithoutSnapshot() throws SQLException {
    long months =
        levels.number(
            "select count(*) from archive_snapshot where mode = 'AUTOMATIC' and as_of < date '%s'"
                .formatted(NIGHT));
    return NIGHT.minusMonths(months);
  }

  /** The national union, every province and every prefecture watch those below them. */
  private void warnings() throws SQLException {
    if (!book.asksFor("Night: warnings")) {
      return;
    }
    book.floorOf(
        CANCELLED,
        () ->
            change(
                """
                select a.filing_union_path, d.reason_id, count(*) from archive_deregistration d
                    join archive a on a.id = d.archive_id
                  where d.deregistered_date between '%s' and '%s' and d.in_force group by 1, 2
                """
                    .formatted(NIGHT.withDayOfYear(1), NIGHT)));
    int settings = watch();
    night(
        "Night: warnings counted, %,d settings".formatted(settings),
        CANCELLED,
        WARNINGS,
        () -> {},
        () -> {
          long run = warningRun();
          services.as(Caller.SYSTEM, () -> services.get(WarningRuns.class).prepare(run));
          long last = 0;
          for (List<Long> page = settingsAfter(run, last);
              !page.isEmpty();
              page = settingsAfter(run, last)) {
            List<Long> some = page;
            services.as(Caller.SYSTEM, () -> services.get(WarningRuns.class).count(run, some));
            last = page.get(page.size() - 1);
          }
          services.as(Caller.SYSTEM, () -> services.get(WarningRuns.class).finish(run));
        });
  }

  private List<Long> settingsAfter(long run, long last) {
    return services.as(
        Caller.SYSTEM, () -> services.get(WarningRuns.class).settingsAfter(run, last, PAGE));
  }

  private int watch() throws SQLException {
    if (levels.number("select count(*) from warning_setting") == 0) {
      long[] watching =
          levels.numbers(
              """
              select id from union_org u where union_level in ('NATIONAL', 'PROVINCIAL', 'PREFECTURAL')
                and state <> 'DELETED'
                and exists (select 1 from union_org c where c.parent_id = u.id and c.state <> 'DELETED')
              order by id
              """);
      for (long union : watching) {
        SettingForm form =
            new SettingForm(
                "全年", true, List.of(), true, List.of(), WarningPeriod.YEAR, WATCHED_FROM, true);
        services.as(
            unions.caller(union, Permission.USER_ADMIN, Permission.WARNING),
            () -> services.get(WarningSettings.class).save(null, 0, form));
      }
    }
    return (int) levels.number("select count(*) from warning_setting where active");
  }

  /** Never in the queue, or a running server would do it too. */
  private long warningRun() throws SQLException {
    return levels.number(
        """
        insert into job_run (kind, business_date, run_key, trigger, alone, requested_by, parameters,
          state, queued_at, ended_at)
        values ('WARNING_COUNT', '%s', 'benchmark %d', 'MANUAL', true, 'benchmark', '', 'CANCELLED',
          now(), now()) returning id
        """
            .formatted(NIGHT, System.nanoTime()));
  }

  private void reconciliation() {
    if (!book.asksFor("Night: accounts")) {
      return;
    }
    book.floorOf(
        ENTRIES,
        () ->
            change(
                """
                select union_id, fund_type_id, fund_year, sum(amount) from fund_income group by 1, 2, 3;
                select from_union_id, fund_type_id, fund_year, sum(amount) from fund_allocation group by 1, 2, 3;
                select to_union_id, fund_type_id, fund_year, sum(amount) from fund_allocation group by 1, 2, 3;
                select union_id, fund_type_id, fund_year, sum(amount) from fund_spending group by 1, 2, 3
                """));
    FundReconciliation accounts = services.get(FundReconciliation.class);
    night(
        "Night: accounts of the country held against their entries",
        ENTRIES,
        0,
        () -> {},
        () -> parts(accounts::unionsAfter, accounts::reconcile));
  }

  /** Reads what is left page by page and does it piece by piece, as chunks of a job do. */
  private void parts(LongFunction<List<Long>> pageAfter, Part work) {
    long[] last = {0};
    for (List<Long> page = page(pageAfter, last[0]);
        !page.isEmpty();
        page = page(pageAfter, last[0])) {
      for (long part : page) {
        services.as(Caller.SYSTEM, () -> work.make(part));
        last[0] = part;
      }
    }
  }

  private List<Long> page(LongFunction<List<Long>> pageAfter, long last) {
    return services.as(Caller.SYSTEM, () -> pageAfter.apply(last));
  }

  /** A piece of the work. */
  @FunctionalInterface
  private interface Part {
    void make(long part);
  }

  private static void refused(Optional<BusinessException> difference) {
    difference.ifPresent(
        told -> {
          throw told;
        });
  }

  private void change(String statements) throws SQLException {
    try (Statement statement = sql.createStatement()) {
      statement.execute(statements);
    }
  }
}
