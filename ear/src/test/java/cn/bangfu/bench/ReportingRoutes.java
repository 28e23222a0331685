package cn.bangfu.bench;

import cn.bangfu.access.Caller;
import cn.bangfu.quick.QuickDesk;
import cn.bangfu.quick.QuickWay;
import cn.bangfu.reporting.RecordKind;
import cn.bangfu.testkit.Services;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Records reported by a province and returned by the national union, in turn, as the job does it.
 * At first all of them are where the national union holds them.
 */
final class ReportingRoutes {

  private static final double NARROW = 8;

  private final ServiceRoutes book;
  private final Services services;
  private final Connection sql;
  private final long province;
  private final long national;

  /**
   * What is moved.
   *
   * @param table of the records; those that are moved stand in a temporary one
   * @param most so many at most
   * @param cap for all of them, in milliseconds
   */
  private record Moved(RecordKind kind, String name, String table, int most, double cap) {

    String route(QuickWay way) {
      return name + ": many " + (way == QuickWay.REPORT ? "reported" : "returned") + " at once";
    }

    String chosen() {
      return "chosen_" + table;
    }
  }

  private static final Moved ARCHIVES =
      new Moved(RecordKind.ARCHIVE, "Archives", "archive", 10_000, 2000);

  /** AST-073. */
  private static final Moved HELP =
      new Moved(RecordKind.ASSISTANCE, "Assistance", "assistance", 20_000, 300_000);

  ReportingRoutes(
      ServiceRoutes book, Services services, Connection sql, long province, long national) {
    this.book = book;
    this.services = services;
    this.sql = sql;
    this.province = province;
    this.national = national;
  }

  /** Archives whose files are complete and that the rule of two years does not hold. */
  void archives() throws SQLException {
    add(
        ARCHIVES,
        """
        select a.id from archive a join archive_content c on c.archive_id = a.id and c.home_address is not null
         where a.holder_union_id = %1$d and a.filing_union_id <> %1$d and a.province_id = %2$d
           and a.life_state = 'ACTIVE' and a.filing_standard = 'NATIONAL' and a.return_due > current_date
           and not exists (select from archive_problem p where p.archive_id = a.id)
         order by a.id limit %3$d
        """);
  }

  /** Help for archives that the national union holds, brought there first. */
  void help() throws SQLException {
    add(
        HELP,
        """
        select r.id from assistance r join archive a on a.id = r.archive_id
         where r.province_id = %2$d and a.holder_union_id = %1$d
           and not exists (select from archive_problem p where p.archive_id = a.id)
         order by r.id limit %3$d
        """);
  }

  private void add(Moved moved, String candidates) throws SQLException {
    if (!book.asksFor(moved.route(QuickWay.REPORT))
        && !book.asksFor(moved.route(QuickWay.SEND_BACK))) {
      return;
    }
    String floor = "SQL: narrow rows moved and logged, as many as of " + moved.table();
    change(
        """
        create temporary table %1$s as %2$s;
        create temporary table narrow_%3$s as select id, 0::bigint as holder, 0 as version from %1$s;
        alter table narrow_%3$s add primary key (id);
        create temporary table log_%3$s (id bigint, at timestamptz, holder bigint);
        analyze %1$s;
        analyze narrow_%3$s;
        begin;
        select begin_act(now(), 'BENCHMARK', null, null, 'benchmark');
        update %3$s r set holder_union_id = %4$d, holder_depth = 1, version = r.version + 1
          from %1$s c where c.id = r.id and r.holder_union_id <> %4$d;
        commit
        """
            .formatted(
                moved.chosen(),
                candidates.formatted(national, province, moved.most()),
                moved.table(),
                national));
    int chosen = (int) number("select count(*) from " + moved.chosen());
    if (chosen == 0) {
      return;
    }
    book.floorOf(
        floor,
        () ->
            change(
                """
                update narrow_%1$s n set holder = holder + 1, version = version + 1 from %2$s c where c.id = n.id;
                insert into log_%1$s select id, now(), holder from narrow_%1$s
                """
                    .formatted(moved.table(), moved.chosen())));
    route(moved, chosen, QuickWay.SEND_BACK, floor);
    route(moved, chosen, QuickWay.REPORT, floor);
  }

  private void route(Moved moved, int chosen, QuickWay way, String floor) {
    String name = moved.route(way) + ", %,d".formatted(chosen);
    long[] order = {0};
    book.add(
        Route.of(name, floor, NARROW, moved.cap(), () -> work(chosen, order[0]))
            .after(
                () -> {
                  if (moved.kind() == RecordKind.ARCHIVE) {
                    helpedOfLate(moved);
                  }
                  boolean above =
                      number(
                              "select count(*) from %s r join %s c on c.id = r.id where r.holder_union_id = %d"
                                  .formatted(moved.table(), moved.chosen(), national))
                          > chosen / 2;
                  if (above != (way == QuickWay.SEND_BACK)) {
                    work(
                        chosen,
                        order(
                            moved, way == QuickWay.REPORT ? QuickWay.SEND_BACK : QuickWay.REPORT));
                  }
                  order[0] = order(moved, way);
                }));
  }

  /**
   * Other paths give households help and take it back; what is left to them are the records of the
   * nation, the last of which is older than two years (ARC-179).
   */
  private void helpedOfLate(Moved moved) throws SQLException {
    change(
        """
        begin;
        select begin_act(now(), 'BENCHMARK', null, null, 'benchmark');
        update archive a set last_assist_date = current_date - 30
          from %s c where c.id = a.id and a.return_due <= current_date;
        commit
        """
            .formatted(moved.chosen()));
  }

  private long order(Moved moved, QuickWay way) throws SQLException {
    change(
        """
        insert into quick_order (record_kind, way, user_id, user_name, union_id, union_name, text, asked_at, total)
          select '%1$s', '%2$s', 0, 'benchmark', id, name, 'benchmark', now(),
              (select count(*) from %4$s)
            from union_org where id = %3$d;
        insert into quick_target (order_id, record_id)
          select (select max(id) from quick_order), id from %4$s
        """
            .formatted(
                moved.kind(), way, way == QuickWay.REPORT ? province : national, moved.chosen()));
    return number("select max(id) from quick_order");
  }

  private void work(int chosen, long order) throws SQLException {
    QuickDesk desk = services.get(QuickDesk.class);
    QuickDesk.Progress[] progress = new QuickDesk.Progress[1];
    do {
      services.as(Caller.SYSTEM, () -> progress[0] = desk.step(order));
    } while (!progress[0].over());
    if (progress[0].done() < chosen) {
      throw new IllegalStateException(progress[0] + ", " + reasons(order));
    }
  }

  /** Why records of an order were refused, the most frequent reason first. */
  private String reasons(long order) throws SQLException {
    StringBuilder reasons = new StringBuilder();
    try (Statement statement = sql.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select count(*) || ' times ' || reason from quick_target
                 where order_id = %d and state = 'REFUSED'
                 group by reason order by count(*) desc limit 3
                """
                    .formatted(order))) {
      while (rows.next()) {
        reasons.append(rows.getString(1)).append("; ");
      }
    }
    return reasons.toString();
  }

  private void change(String statements) throws SQLException {
    try (Statement statement = sql.createStatement()) {
      statement.execute(statements);
    }
  }

  private long number(String query) throws SQLException {
    try (Statement statement = sql.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
