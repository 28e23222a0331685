package cn.bangfu.bench;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.LifeState;
import cn.bangfu.export.AskedExport;
import cn.bangfu.export.ExportConditions;
import cn.bangfu.export.ExportContent;
import cn.bangfu.export.ExportDesk;
import cn.bangfu.export.ExportRuns;
import cn.bangfu.export.TargetUnion;
import cn.bangfu.sheet.ExportMode;
import cn.bangfu.testkit.Services;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;

/** Bulk exports of whole provinces as their job makes them, from the first row to the file. */
final class ExportRoutes {

  private static final double RATIO = 3;

  /** BAT-045: 500,000 with families and help in an hour. */
  private static final double CAP_OF_ONE = 60 * 60_000.0 / 500_000;

  private static final int WITH_FAMILIES = 500_000;
  private static final int ALONE = 1_000_000;
  private static final double MEBIBYTE = 1 << 20;

  private final ServiceRoutes book;
  private final Services services;
  private final Levels levels;
  private final Connection sql;
  private long atMost;

  ExportRoutes(ServiceRoutes book, Services services, Levels levels, Connection sql) {
    this.book = book;
    this.services = services;
    this.levels = levels;
    this.sql = sql;
  }

  void add() throws SQLException {
    export(
        "archives with families and help",
        WITH_FAMILIES,
        EnumSet.of(ExportContent.BASIC, ExportContent.MEMBERS, ExportContent.ASSISTANCE),
        "archive_content c on c.archive_id = a.id",
        "archive_member m on m.archive_id = a.id",
        "assistance h on h.archive_id = a.id",
        "(assistance h join assistance_line l on l.assistance_id = h.id) on h.archive_id = a.id");
    export(
        "archives alone",
        ALONE,
        EnumSet.of(ExportContent.BASIC),
        "archive_content c on c.archive_id = a.id");
  }

  /**
   * @param copied tables whose rows COPY gives out for the same archives
   */
  private void export(String what, int many, Set<ExportContent> contents, String... copied)
      throws SQLException {
    String name = "Night: export of " + what;
    if (!book.asksFor(name)) {
      return;
    }
    List<TargetUnion> targets = new ArrayList<>();
    long count = choose(many, targets);
    String floor = "COPY: rows of %,d %s".formatted(count, what);
    String provinces =
        String.join(",", targets.stream().map(one -> String.valueOf(one.unionId())).toList());
    book.floorOf(
        floor,
        () -> {
          for (String table : copied) {
            sql.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                    "copy (select * from archive a join %s where a.province_id in (%s) and a.life_state = 'ACTIVE') to stdout (format csv)"
                        .formatted(table, provinces),
                    OutputStream.nullOutputStream());
          }
        });
    Caller national = levels.at(ArchiveLevel.NATIONAL, Permission.ARCHIVE, Permission.USER_ADMIN);
    AskedExport asked =
        new AskedExport(
            targets,
            new ExportConditions(
                EnumSet.allOf(ArchiveType.class),
                Set.of(LifeState.ACTIVE),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                true),
            contents,
            Set.of(),
            ExportMode.MASKED,
            "年度困难职工核查");
    long[] application = {0};
    String route = name + ", %,d, masked CSV".formatted(count);
    book.add(
        Route.of(
                route,
                floor,
                RATIO,
                CAP_OF_ONE * count,
                () -> book.note(route + ": " + make(application[0])))
            .after(() -> application[0] = submit(national, asked))
            .onlyOnce());
    book.afterwards(() -> change("delete from export_part"));
  }

  /** Whole provinces with at least so many archives on file, the greatest first. */
  private long choose(int many, List<TargetUnion> targets) throws SQLException {
    long count = 0;
    try (Statement statement = sql.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select province_id, count(*) from archive where life_state = 'ACTIVE' group by 1 order by 2 desc")) {
      while (count < many && row.next()) {
        targets.add(new TargetUnion(row.getLong(1), true));
        count += row.getLong(2);
      }
    }
    return count;
  }

  private long submit(Caller national, AskedExport asked) throws SQLException {
    String number = services.as(national, () -> services.get(ExportDesk.class).submit(asked));
    return levels.number(
        "select id from export_application where application_no = '" + number + "'");
  }

  /** All steps until there is a file; says what the work holds in memory at most. */
  private String make(long application) throws SQLException {
    ExportRuns runs = services.get(ExportRuns.class);
    System.gc();
    long before = held();
    atMost = before;
    long done = 0;
    do {
      done += services.as(Caller.SYSTEM, () -> runs.advance(application));
      atMost = Math.max(atMost, held());
    } while (isUnderWay(application));
    return "%,d archives, file of %,d bytes, %.0f MiB held after collections at most"
        .formatted(
            done,
            levels.number("select file_size from export_application where id = " + application),
            (atMost - before) / MEBIBYTE);
  }

  private boolean isUnderWay(long application) throws SQLException {
    return levels.number(
            "select count(*) from export_application where export_state in ('WAITING', 'EXPORTING') and id = "
                + application)
        > 0;
  }

  /** What the last collection of each pool has left. */
  private static long held() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(usage -> usage != null)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  private void change(String statements) throws SQLException {
    try (Statement statement = sql.createStatement()) {
      statement.execute(statements);
    }
  }
}
