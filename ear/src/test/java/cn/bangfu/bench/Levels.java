package cn.bangfu.bench;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.testkit.TestUnions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/** At each level the union with the most archives of the nation, with people who work there. */
final class Levels {

  private static final int READERS = 50;

  private static final Map<ArchiveLevel, String> COLUMNS =
      Map.of(
          ArchiveLevel.PROVINCIAL, "province_id",
          ArchiveLevel.PREFECTURAL, "prefecture_id",
          ArchiveLevel.COUNTY, "county_id",
          ArchiveLevel.GRASSROOTS, "filing_union_id");

  private final Connection sql;
  private final TestUnions unions;
  private final long first;
  private final int archives;
  private final Map<ArchiveLevel, Long> most = new EnumMap<>(ArchiveLevel.class);
  private final Random lot = new Random(4711);

  Levels(Connection sql, TestUnions unions) throws SQLException {
    this.sql = sql;
    this.unions = unions;
    first = number("select id from bench_first");
    archives = (int) number("select sum(households) from bench_area");
  }

  /** Somebody of the union of this level who may do everything in these modules. */
  Caller at(ArchiveLevel level, Permission... permissions) throws SQLException {
    if (!most.containsKey(level)) {
      most.put(
          level,
          level == ArchiveLevel.NATIONAL
              ? unions.national()
              : number(
                  "select %1$s from archive where id between %2$d and %3$d and %1$s is not null group by 1 order by count(*) desc limit 1"
                      .formatted(COLUMNS.get(level), first, first + archives)));
    }
    return unions.caller(most.get(level), permissions);
  }

  /** The same in all levels, the highest first. */
  List<Caller> all(Permission... permissions) throws SQLException {
    return List.of(
        at(ArchiveLevel.NATIONAL, permissions),
        at(ArchiveLevel.PROVINCIAL, permissions),
        at(ArchiveLevel.PREFECTURAL, permissions),
        at(ArchiveLevel.COUNTY, permissions),
        at(ArchiveLevel.GRASSROOTS, permissions));
  }

  /** One of many people of a union: nobody may look at more than some hundred files at a time. */
  static Caller reader(Caller one, int number) {
    return new Caller(
        one.userId() + number % READERS,
        one.loginName(),
        one.name(),
        one.unionId(),
        one.unionName(),
        one.unionPath(),
        one.unionDepth(),
        one.unionLevel(),
        one.stage(),
        one.permissions());
  }

  /** Number of an archive drawn by lot. */
  long some() {
    return first + lot.nextInt(archives);
  }

  long number(String query) throws SQLException {
    try (Statement statement = sql.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  long[] numbers(String query) throws SQLException {
    try (Statement statement = sql.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      LongStream.Builder all = LongStream.builder();
      while (row.next()) {
        all.add(row.getLong(1));
      }
      return all.build().toArray();
    }
  }
}
