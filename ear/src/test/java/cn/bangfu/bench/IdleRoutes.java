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

  /** What the runs have found stays, as reports do. */
  void add() throws SQLException {
    String name = "Idle archives: all judged";
    if (!book.asksFor(name)) {
      return;
    }
    Caller national = levels.at(ArchiveLevel.NATIONAL, Permission.ARCHIVE, Permission.USER_ADMIN);
    long onFile = levels.number("select count(*) from archive where life_state = 'ACTIVE'");
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
