package cn.bangfu.bench.nation;

import cn.bangfu.archive.builders.TestCodes;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/**
 * Fills the archives of a nation. Each area is one transaction that also notes it as done; indexes
 * are taken away before the first and made after the last, as the note says too.
 */
public final class Nation {

  private static final List<String> TABLES =
      List.of(
          "archive",
          "archive_standing",
          "archive_content",
          "archive_member",
          "archive_person_claim",
          "archive_deregistration",
          "archive_deregistration_history",
          "archive_exit",
          "archive_exit_history",
          "attachment",
          "attachment_history",
          "archive_change",
          "reporting_record",
          "business_act",
          "archive_history",
          "archive_content_history",
          "archive_member_history",
          "assistance",
          "assistance_line",
          "assistance_history",
          "assistance_line_history");

  private static final int THREADS = 2;
  private static final int TOLD_EVERY = 300;

  /** Where one gets a connection of the database's superuser. */
  @FunctionalInterface
  public interface Connections {
    Connection open() throws SQLException;
  }

  private final Connections superuser;
  private final String mark;
  private final int households;
  private final Consumer<String> tell;

  /**
   * @param mark remark of the unions below which households are filed
   */
  public Nation(Connections superuser, String mark, int households, Consumer<String> tell) {
    this.superuser = superuser;
    this.mark = mark;
    this.households = households;
    this.tell = tell;
  }

  /** Makes what is missing; does nothing if all is there. */
  public void fill() throws SQLException, InterruptedException {
    try (Connection own = superuser.open();
        Statement sql = own.createStatement()) {
      sql.execute(
          """
          create table if not exists bench_area (id bigint primary key, households int not null);
          create table if not exists bench_index (position serial, definition text not null, made boolean not null default false)
          """);
      TestCodes codes = TestCodes.stored(own);
      long first = first(sql);
      sql.execute("grant select on bench_area, bench_first to bangfu_app, bangfu_owner");
      List<Area> areas = new ArrayList<>(Areas.read(sql, mark, households, first));
      Set<Long> done = new HashSet<>();
      try (ResultSet rows = sql.executeQuery("select id from bench_area")) {
        while (rows.next()) {
          done.add(rows.getLong(1));
        }
      }
      areas.removeIf(area -> done.contains(area.id()));
      if (!areas.isEmpty()) {
        takeIndexes(sql);
        sql.execute("alter system set max_wal_size = '2GB'");
        // tables are vacuumed once they are full
        sql.execute("alter system set autovacuum = off");
        sql.execute("select pg_reload_conf()");
        fill(areas, codes);
        sequences(sql, first);
        // no trigger has followed what was copied
        sql.execute("select rebuild_archive_standing()");
        tell.accept("ledgers");
        sql.execute("set session_replication_role = replica");
        Ledgers.make(
            sql,
            first * HelpRows.RECORDS * HelpRows.LINES,
            (first + households) * AreaRows.ACTS + 2);
        sql.execute("set session_replication_role = origin");
        sql.execute("select rebuild_fund_rollups()");
      }
      makeIndexes(sql);
      sql.execute("alter system reset autovacuum");
      sql.execute("select pg_reload_conf()");
    }
  }

  /** Archives begin at a number that no other one will reach. */
  private static long first(Statement sql) throws SQLException {
    sql.execute(
        """
        create table if not exists bench_first as
          select ((select last_value from archive_seq) / 1000000 + 1) * 1000000 as id
        """);
    try (ResultSet row = sql.executeQuery("select id from bench_first")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void fill(List<Area> areas, TestCodes codes) throws SQLException, InterruptedException {
    Queue<Area> open = new ConcurrentLinkedQueue<>(areas);
    together(
        own -> {
          execute(own, "set session_replication_role = replica");
          for (Area area = open.poll(); area != null; area = open.poll()) {
            store(own, area, codes);
            execute(
                own,
                "insert into bench_area values (%d, %d)".formatted(area.id(), area.households()));
            own.commit();
            int left = open.size();
            if (left % TOLD_EVERY == 0) {
              tell.accept(left + " areas left");
            }
          }
        });
  }

  /** Draws the households of an area and copies them into their tables. */
  static void store(Connection own, Area area, TestCodes codes) throws SQLException, IOException {
    for (Map.Entry<String, StringBuilder> table : new AreaRows(area, codes).make().entrySet()) {
      own.unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy " + table.getKey() + " from stdin",
              new StringReader(table.getValue().toString()));
    }
  }

  private static void takeIndexes(Statement sql) throws SQLException {
    String tables = "'" + String.join("', '", TABLES) + "'";
    sql.execute(
        """
        insert into bench_index (definition)
        select i.indexdef from pg_indexes i
        where i.schemaname = 'public' and i.tablename in (%1$s)
          and not exists (select from pg_constraint c where c.conname = i.indexname)
        order by i.tablename, i.indexname;
        insert into bench_index (definition)
        select 'alter table archive_person_claim add primary key (digest)'
        from pg_constraint c where c.conname = 'archive_person_claim_pkey';
        alter table archive_person_claim drop constraint if exists archive_person_claim_pkey;
        do $$ declare one record; begin
          for one in select i.indexname from pg_indexes i
            where i.schemaname = 'public' and i.tablename in (%1$s)
              and not exists (select from pg_constraint c where c.conname = i.indexname)
          loop execute format('drop index %%I', one.indexname); end loop;
        end $$
        """
            .formatted(tables));
  }

  /**
   * Two at a time, the longest first; what was made is noted in the same transaction. Tables are
   * vacuumed before, while there are few indexes to look at.
   */
  private void makeIndexes(Statement sql) throws SQLException, InterruptedException {
    Queue<String> open = new ConcurrentLinkedQueue<>();
    try (ResultSet rows =
        sql.executeQuery(
            """
            select definition from bench_index where not made
            order by pg_relation_size(coalesce(substring(definition from ' ON (\\S+) '), 'archive_person_claim')::regclass)
              desc, position
            """)) {
      while (rows.next()) {
        open.add(rows.getString(1));
      }
    }
    if (open.isEmpty()) {
      return;
    }
    tell.accept("vacuum");
    Queue<String> tables = new ConcurrentLinkedQueue<>(TABLES);
    together(
        own -> {
          own.setAutoCommit(true);
          for (String table = tables.poll(); table != null; table = tables.poll()) {
            execute(own, "vacuum " + table);
          }
        });
    tell.accept(open.size() + " indexes");
    together(
        own -> {
          execute(own, "set maintenance_work_mem = '768MB'");
          execute(own, "set max_parallel_maintenance_workers = 0");
          for (String index = open.poll(); index != null; index = open.poll()) {
            execute(own, index);
            execute(
                own,
                "update bench_index set made = true where definition = '"
                    + index.replace("'", "''")
                    + "'");
            own.commit();
          }
        });
  }

  /** What is done with a connection. */
  private interface Work {
    void on(Connection own) throws SQLException, IOException;
  }

  /** The work is done by each of some threads, with a connection of its own. */
  private void together(Work work) throws SQLException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<Void>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Callable<Void> one =
          () -> {
            try (Connection own = superuser.open()) {
              // what is lost in a crash is made again
              execute(own, "set synchronous_commit = off");
              own.setAutoCommit(false);
              work.on(own);
            }
            return null;
          };
      running.add(threads.submit(one));
    }
    threads.shutdown();
    try {
      for (Future<Void> one : running) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new SQLException(failed.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static void execute(Connection own, String statement) throws SQLException {
    try (Statement sql = own.createStatement()) {
      sql.execute(statement);
    }
  }

  private void sequences(Statement sql, long first) throws SQLException {
    long last = first + households;
    sql.execute(
        """
        select setval('archive_seq', greatest(%1$d, (select last_value from archive_seq)));
        select setval('archive_member_seq', greatest(%2$d, (select last_value from archive_member_seq)));
        select setval(pg_get_serial_sequence('archive_exit', 'id'), %1$d);
        select setval(pg_get_serial_sequence('archive_deregistration', 'id'), %1$d);
        select setval(pg_get_serial_sequence('attachment', 'id'), %1$d);
        select setval(pg_get_serial_sequence('business_act', 'id'), greatest(%3$d, (select max(id) from business_act)));
        select setval('assistance_seq', greatest(%4$d, (select last_value from assistance_seq)));
        select setval('assistance_line_seq', greatest(%5$d, (select last_value from assistance_line_seq)));
        select setval('fund_income_seq', %5$d);
        select setval('fund_allocation_seq', %5$d)
        """
            .formatted(
                last + 50,
                last * AreaRows.MEMBERS + 50,
                last * AreaRows.ACTS + 3,
                last * HelpRows.RECORDS + 50,
                last * HelpRows.RECORDS * HelpRows.LINES + 50));
  }
}
