package cn.bangfu.bench;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.idle.IdleDecisions;
import cn.bangfu.archive.idle.IdleDesk;
import cn.bangfu.testkit.Services;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** The rule of two and three years judged over all archives on file, as its dry run does it. */
final class IdleRoutes {

  private static final String FLOOR =
      "SQL: archives that are due written down, all counted by union";
  private static final double RATIO = 10;

  /** BAT-063: 4,700,000 in half an hour. */
  private static final double CAP_OF_ONE = 30 * 60_000.0 / 4_700_000;

  /** Archives that are due of those on file, and what they may take. */
  private enum Due {
    ONE_PERCENT("1 %", 0.01, 5_000),
    FIFTH("20 %", 0.2, 20_000);

    private final String words;
    private final double share;
    private final double cap;

    Due(String words, double share, double cap) {
      this.words = words;
      this.share = share;
      this.cap = cap;
    }
  }

  private final ServiceRoutes book;
  private final Services services;
  private final Levels levels;
  private final Connection sql;

  IdleRoutes(ServiceRoutes book, Services services, Levels levels, Connection sql) {
    this.book = book;
    this.services = services;
    this.levels = levels;
    this.sql = sql;
  }

  void add() throws SQLException {
    floor();
    judged();
    for (Due due : Due.values()) {
      acted(due);
    }
  }

  /** What the runs have found stays, as reports do. */
  private void judged() throws SQLException {
    String name = "Idle archives: all judged";
    if (!book.asksFor(name)) {
      return;
    }
    Caller national = national();
    long onFile = levels.number("select count(*) from archive where life_state = 'ACTIVE'");
    long[] run = {0};
    IdleDesk desk = services.get(IdleDesk.class);
    book.add(
        Route.of(
                name + ", %,d on file".formatted(onFile),
                FLOOR,
                RATIO,
                CAP_OF_ONE * onFile,
                () -> services.as(Caller.SYSTEM, () -> desk.step(run[0])))
            .after(() -> run[0] = ask(national)));
  }

  /** The whole work of a night in which so many are due; they are not given back afterwards. */
  private void acted(Due due) throws SQLException {
    String name = "Night: rule of two years, " + due.words;
    if (!book.asksFor(name)) {
      return;
    }
    long number =
        Math.round(
            levels.number("select count(*) from archive where life_state = 'ACTIVE'") * due.share);
    IdleDesk desk = services.get(IdleDesk.class);
    long[] run = {0};
    book.add(
        Route.of(
                name + " due, %,d archives".formatted(number),
                FLOOR,
                RATIO,
                due.cap,
                () -> {
                  IdleDesk.Progress end = toItsEnd(desk, run[0]);
                  book.note(
                      "%s: %,d done, %,d left out".formatted(name, end.done(), end.leftOut()));
                })
            .after(() -> run[0] = unlimited(number))
            .onlyOnce());
  }

  private Caller national() throws SQLException {
    return levels.at(ArchiveLevel.NATIONAL, Permission.ARCHIVE, Permission.USER_ADMIN);
  }

  private IdleDesk.Progress toItsEnd(IdleDesk desk, long run) {
    IdleDesk.Progress progress;
    do {
      progress = services.as(Caller.SYSTEM, () -> desk.step(run));
    } while (!progress.over());
    return progress;
  }

  /** A run of the day on which so many are due, in no queue; no limit makes it wait. */
  private long unlimited(long number) throws SQLException {
    IdleDecisions decisions = services.get(IdleDecisions.class);
    int version = (int) levels.number("select version from archive_idle_setting");
    services.as(national(), () -> decisions.threshold(100, 1_000_000, version));
    long run =
        levels.number(
            """
            insert into job_run (kind, business_date, run_key, trigger, alone, requested_by, parameters,
              state, queued_at, ended_at)
            select 'ARCHIVE_IDLE', return_due, 'benchmark ' || return_due || clock_timestamp(), 'MANUAL', true,
              'benchmark', '', 'CANCELLED', now(), now()
            from archive where life_state = 'ACTIVE' and return_due is not null
            order by return_due offset %d limit 1 returning id
            """
                .formatted(number));
    change(
        "insert into archive_idle_run (run_id, business_date, dry)"
            + " select id, business_date, false from job_run where id = "
            + run);
    return run;
  }

  private void floor() {
    book.floorOf(
        FLOOR,
        () ->
            change(
                """
                drop table if exists bench_due;
                create temporary table bench_due as select id, filing_union_id, return_due, cancel_due from archive
                  where life_state = 'ACTIVE' and return_due <= current_date;
                select filing_union_id, count(*) from archive where life_state = 'ACTIVE' group by 1
                """));
  }

  /** Taken from the queue, or a running server would do it too. */
  private long ask(Caller national) throws SQLException {
    IdleDecisions decisions = services.get(IdleDecisions.class);
    long run = services.as(national, () -> decisions.dryRun(LocalDate.now()));
    change(
        "update job_run set state = 'CANCELLED', ended_at = now() where state = 'QUEUED' and id = "
            + run);
    return run;
  }

  private void change(String statements) throws SQLException {
    try (Statement statement = sql.createStatement()) {
      statement.execute(statements);
    }
  }
}
