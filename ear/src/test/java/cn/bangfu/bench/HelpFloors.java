package cn.bangfu.bench;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/** What giving help takes the database alone, without any rule: rows written and read again. */
final class HelpFloors {

  static final String WRITTEN = "SQL: a record of help and its line inserted";
  static final String INSERTED = "SQL: rows of help and lines inserted, as many as given";
  static final String COPIED = "SQL: rows of 28 columns copied, looked up and inserted";

  private final ServiceRoutes book;
  private final Levels levels;
  private final Connection sql;

  HelpFloors(ServiceRoutes book, Levels levels, Connection sql) {
    this.book = book;
    this.levels = levels;
    this.sql = sql;
  }

  /** One record of this union, taken away again. */
  void one(long union) {
    long[] written = {0};
    book.add(
        Route.floor(WRITTEN, () -> written[0] = write(union)).after(() -> unwrite(written[0])));
    book.afterwards(() -> unwrite(written[0]));
  }

  /** A copy of some record and line as rows of the union, in one transaction. */
  private long write(long union) throws SQLException {
    try (Connection own = book.connect();
        Statement statement = own.createStatement()) {
      own.setAutoCommit(false);
      statement.execute("select begin_act(now(), 'BENCHMARK', null, null, 'benchmark')");
      statement.execute(
          """
          create temporary table if not exists bench_one (like assistance including defaults) on commit drop;
          insert into bench_one select * from assistance where owner_union_id = %1$d and form = 'FUNDS' order by assist_date, id limit 1;
          update bench_one set id = nextval('assistance_seq'), submission = gen_random_uuid(), exit_id = null;
          update bench_one set record_no = 'BX' || id;
          insert into assistance select * from bench_one
          """
              .formatted(union));
      long id;
      try (ResultSet row = statement.executeQuery("select id from bench_one")) {
        row.next();
        id = row.getLong(1);
      }
      statement.execute(
          """
          insert into assistance_line (id, assistance_id, line_no, measure_id, amount, fund_type_id, fund_year,
              summary_class, level_at_check)
            select nextval('assistance_line_seq'), %d, 1, m.id, 0.01, t.id, extract(year from current_date), 'LIVING_AID', 'GRASSROOTS'
              from code_value m, code_value t
             where m.table_key = 'measure' and m.constant = 'LIVING_AID'
               and t.table_key = 'fund_type' and t.constant = 'UNION_FUND'
          """
              .formatted(id));
      own.commit();
      return id;
    }
  }

  private void unwrite(long id) throws SQLException {
    try (Connection own = book.connect();
        Statement statement = own.createStatement()) {
      own.setAutoCommit(false);
      statement.execute("select begin_act(now(), 'BENCHMARK', null, null, 'benchmark')");
      statement.execute("delete from assistance_line where assistance_id = " + id);
      statement.execute("delete from assistance where id = " + id);
      own.commit();
    }
  }

  /** Real rows into tables that are like the real ones, with their indexes, without their past. */
  void many(List<Long> chosen) throws SQLException {
    int wanted = chosen.size();
    change(
        """
        create temporary table bench_source as select * from assistance where form = 'FUNDS' order by id limit %1$d;
        create temporary table bench_source_line as
          select l.* from assistance_line l join bench_source s on s.id = l.assistance_id where l.line_no = 1;
        create temporary table bench_help (like assistance including all);
        create temporary table bench_help_line (like assistance_line including all);
        create temporary table bench_row (digest bytea, %2$s);
        analyze bench_source;
        analyze bench_source_line
        """
            .formatted(wanted, texts()));
    String insert =
        "insert into bench_help select * from bench_source; insert into bench_help_line select * from bench_source_line";
    Route.Work empty = () -> change("truncate bench_help, bench_help_line, bench_row");
    book.add(Route.floor(INSERTED, () -> change(insert)).after(empty));
    String rows = rows(chosen);
    book.add(
        Route.floor(
                COPIED,
                () -> {
                  sql.unwrap(PGConnection.class)
                      .getCopyAPI()
                      .copyIn("copy bench_row from stdin", new StringReader(rows));
                  change("analyze bench_row");
                  if (levels.number(
                          "select count(*) from bench_row r join archive_content c on c.id_no_digest = r.digest")
                      < wanted) {
                    throw new IllegalStateException("not all were found");
                  }
                  change(insert);
                })
            .after(empty));
  }

  private static String texts() {
    StringBuilder columns = new StringBuilder("c1 text");
    for (int i = 2; i <= 27; i++) {
      columns.append(", c").append(i).append(" text");
    }
    return columns.toString();
  }

  private String rows(List<Long> chosen) throws SQLException {
    StringBuilder rows = new StringBuilder();
    try (Statement statement = sql.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select encode(id_no_digest, 'hex') from archive_content where archive_id = any ('{%s}')"
                    .formatted(joined(chosen)))) {
      while (found.next()) {
        rows.append("\\\\x").append(found.getString(1)).append("\t生活救助".repeat(27)).append('\n');
      }
    }
    return rows.toString();
  }

  private static String joined(List<Long> ids) {
    return String.join(",", ids.stream().map(String::valueOf).toList());
  }

  private void change(String statements) throws SQLException {
    try (Statement statement = sql.createStatement()) {
      statement.execute(statements);
    }
  }
}
