package cn.bangfu.bench.nation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.builders.TestCodes;
import cn.bangfu.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The generated country fits the tables as they are today; nothing of it stays here. */
class AreaRowsDbTest {

  private static final int HOUSEHOLDS = 300;
  private static final long FIRST = 900_000_000L;

  @Test
  @Tag("ARC-022")
  @Tag("ARC-168")
  void theHouseholdsOfAnAreaAreStoredWithOneOpenVersionEach() throws Exception {
    ChainUnion county = new ChainUnion(902, "甲县总工会", "/900/901/902/", 3, ArchiveLevel.COUNTY);
    ChainUnion province = new ChainUnion(901, "甲省总工会", "/900/901/", 2, ArchiveLevel.PROVINCIAL);
    ChainUnion root = new ChainUnion(900, "全国总工会", "/900/", 1, ArchiveLevel.NATIONAL);
    ChainUnion street =
        new ChainUnion(903, "甲街道总工会", "/900/901/902/903/", 4, ArchiveLevel.GRASSROOTS);
    Area area =
        new Area(
            "360102", "甲县", List.of(county, province, root), List.of(street), HOUSEHOLDS, FIRST);
    try (Connection own = TestDatabase.get().connect("postgres");
        Statement sql = own.createStatement()) {
      own.setAutoCommit(false);
      sql.execute("set local session_replication_role = replica");
      Nation.store(own, area, TestCodes.stored(own));
      assertThat(one(sql, "select count(*) from archive where id >= " + FIRST))
          .isEqualTo(HOUSEHOLDS);
      for (String key : List.of("archive id", "archive_content archive_id", "archive_member id")) {
        String[] names = key.split(" ");
        assertThat(
                one(
                    sql,
                    """
                    select count(*) from %1$s t where t.%2$s >= %3$d and 1 <> (
                      select count(*) from %1$s_history h
                       where h.%2$s = t.%2$s and h.valid_to = 'infinity' and h.version = t.version)
                    """
                        .formatted(names[0], names[1], FIRST)))
            .as(names[0])
            .isZero();
      }
      assertThat(one(sql, "select count(*) from archive_member where archive_id >= " + FIRST))
          .isGreaterThan(HOUSEHOLDS);
      own.rollback();
    }
  }

  private static long one(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
