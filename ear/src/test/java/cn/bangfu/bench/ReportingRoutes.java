package cn.bangfu.bench;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.quick.QuickDesk;
import cn.bangfu.archive.quick.QuickWay;
import cn.bangfu.testkit.Services;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Ten thousand archives reported by a province and returned by the national union, in turn. */
final class ReportingRoutes {

  private static final double NARROW = 8;
  private static final double CAP = 2000;
  private static final int MOST = 10_000;

  private static final String FLOOR = "SQL: narrow rows moved and logged, as many as are reported";

  private final ServiceRoutes book;
  private final Services services;
  private final Connection sql;
  private final long province;
  private final long national;
  private int chosen;

  ReportingRoutes(
      ServiceRoutes book, Services services, Connection sql, long province, long national) {
    this.book = book;
    this.services = services;
    this.sql = sql;
    this.province = province;
    this.national = national;
  }

  /** At first the chosen archives are where the national union holds them. */
  void add() throws SQLException {
    change(
        """
        create temporary table chosen as
          select a.id from archive a
           where a.holder_union_id = %1$d and a.filing_union_id <> %1$d and a.province_id = %2$d
             and a.life_state = 'ACTIVE' and a.filing_standard = 'NATIONAL'
             and not exists (select from archive_problem p where p.archive_id = a.id)
           order by a.id limit %3$d;
        create temporary table narrow as select id, 0::bigint as holder, 0 as version from chosen;
        alter table narrow add primary key (id);
        create temporary table narrow_log (id bigint, at timestamptz, holder bigint);
        analyze chosen;
        analyze narrow
        """
            .formatted(national, province, MOST));
    chosen = (int) number("select count(*) from chosen");
    book.floorOf(
        FLOOR,
        () ->
            change(
                """
                update narrow n set holder = holder + 1, version = version + 1 from chosen c where c.id = n.id;
                insert into narrow_log select id, now(), holder from narrow
                """));
    route(QuickWay.SEND_BACK);
    route(QuickWay.REPORT);
  }

  private void route(QuickWay way) {
    String name =
        "Archives: %,d %s at once"
            .formatted(chosen, way == QuickWay.REPORT ? "reported" : "returned");
    long[] order = {0};
    book.add(
        Route.of(name, FLOOR, NARROW, CAP, () -> work(order[0]))
            .after(
                () -> {
                  boolean above =
                      number(
                              "select count(*) from archive a join chosen c on c.id = a.id where a.holder_union_id = "
                                  + national)
                          > chosen / 2;
                  if (above != (way == QuickWay.SEND_BACK)) {
                    work(order(way == QuickWay.REPORT ? QuickWay.SEND_BACK : QuickWay.REPORT));
                  }
                  order[0] = order(way);
                }));
  }

  private long order(QuickWay way) throws SQLException {
    long union = way == QuickWay.REPORT ? province : national;
    change(
        """
        insert into archive_quick_order (way, user_id, user_name, union_id, union_name, text, asked_at, total)
          select '%s', 0, 'benchmark', id, name, 'benchmark', now(), %d from union_org where id = %d;
        insert into archive_quick_target (order_id, archive_id)
          select (select max(id) from archive_quick_order), id from chosen
        """
            .formatted(way, chosen, union));
    return number("select max(id) from archive_quick_order");
  }

  private void work(long order) {
    QuickDesk desk = services.get(QuickDesk.class);
    QuickDesk.Progress[] progress = new QuickDesk.Progress[1];
    do {
      services.as(Caller.SYSTEM, () -> progress[0] = desk.step(order));
    } while (!progress[0].over());
    // a few are refused for what is written in them
    if (progress[0].done() < chosen * 9 / 10) {
      throw new IllegalStateException(progress[0].toString());
    }
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
