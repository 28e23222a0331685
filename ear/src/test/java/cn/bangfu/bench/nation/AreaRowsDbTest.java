package cn.bangfu.bench.nation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ChainUnion;
import cn.bangfu.archive.builders.TestCodes;
import cn.bangfu.testkit.TestDatabase;
import java.math.BigDecimal;
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
  private static final long FIRST = 700_000_000L;

  @Test
  @Tag("ARC-022")
  @Tag("ARC-168")
  void theHouseholdsOfAnAreaAreStoredWithOneOpenVersionEach() throws Exception {
    try (Connection own = TestDatabase.get().connect("postgres");
        Statement sql = own.createStatement()) {
      own.setAutoCommit(false);
      sql.execute("set local session_replication_role = replica");
      ChainUnion root = root(sql);
      ChainUnion province = below(sql, root, 990_000_901, "甲省总工会", ArchiveLevel.PROVINCIAL);
      ChainUnion city = below(sql, province, 990_000_902, "甲市总工会", ArchiveLevel.PREFECTURAL);
      ChainUnion county = below(sql, city, 990_000_903, "甲县总工会", ArchiveLevel.COUNTY);
      ChainUnion street = below(sql, county, 990_000_904, "甲街道总工会", ArchiveLevel.GRASSROOTS);
      Area area =
          new Area(
              "360102",
              "甲县",
              new BigDecimal("660.00"),
              List.of(county, city, province, root),
              List.of(street),
              HOUSEHOLDS,
              FIRST);
      Nation.store(own, area, TestCodes.stored(own));
      assertThat(one(sql, "select count(*) from archive where id >= " + FIRST))
          .isEqualTo(HOUSEHOLDS);
      for (String key :
          List.of(
              "archive id", "archive_content archive_id", "archive_member id", "attachment id")) {
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
      assertThat(
              one(
                  sql,
                  """
                  select count(*) from archive a where a.id >= %d
                    and (a.hardship_category = 'SUBSISTENCE_ALLOWANCE') <> exists (
                      select from attachment t join attachment_part p on p.attachment_id = t.id
                       where t.archive_id = a.id and t.kind = 'ALLOWANCE_CERTIFICATE')
                  """
                      .formatted(FIRST)))
          .as("certificates that are missing or too many")
          .isZero();
      assertThat(one(sql, "select count(*) from archive_member where archive_id >= " + FIRST))
          .isGreaterThan(HOUSEHOLDS);
      assertThat(one(sql, "select count(*) from assistance_line where archive_id >= " + FIRST))
          .as("lines of help, some for each household")
          .isGreaterThan(3 * HOUSEHOLDS);
      long firstLine = FIRST * HelpRows.RECORDS * HelpRows.LINES;
      Ledgers.make(sql, firstLine, Long.MAX_VALUE / 2);
      assertThat(
              one(
                  sql,
                  """
                  select count(*) from assistance a where a.archive_id >= %d and a.total_amount is distinct from
                    (select sum(l.amount) from assistance_line l where l.assistance_id = a.id and l.union_id = a.owner_union_id)
                  """
                      .formatted(FIRST)))
          .as("records whose sum is not that of their lines")
          .isZero();
      assertThat(
              one(
                  sql,
                  "select count(*) from fund_balance where balance < 0 and union_id between 990000900 and 990000910"))
          .as("accounts that are overspent")
          .isZero();
      assertThat(
              one(
                  sql,
                  "select count(*) from assistance_line l where l.archive_id >= %d and not exists"
                          .formatted(FIRST)
                      + " (select from fund_balance b where b.union_id = l.union_id and b.fund_type_id = l.fund_type_id"
                      + " and b.fund_year = l.fund_year)"))
          .as("lines that nobody paid")
          .isZero();
      own.rollback();
    }
  }

  /** The one root, which other tests may have made. */
  private static ChainUnion root(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into union_org (id, name, path, depth, union_level, region_code, sort_order,
          confirm_state, entered_at, entered_by, changed_at, changed_by)
        select 990000900, '中华全国总工会', '/990000900/', 1, 'NATIONAL', null, 1, 'CONFIRMED', now(), 'test', now(), 'test'
        where not exists (select from union_org where parent_id is null)
        """);
    long id = one(sql, "select id from union_org where parent_id is null");
    return new ChainUnion(id, "中华全国总工会", "/" + id + "/", 1, ArchiveLevel.NATIONAL);
  }

  private static ChainUnion below(
      Statement sql, ChainUnion superior, long id, String name, ArchiveLevel level)
      throws SQLException {
    ChainUnion union =
        new ChainUnion(id, name, superior.path() + id + "/", superior.depth() + 1, level);
    sql.execute(
        """
        insert into union_org (id, name, parent_id, path, depth, union_level, region_code, sort_order,
          confirm_state, entered_at, entered_by, changed_at, changed_by)
        values (%d, '%s', %d, '%s', %d, '%s', '110000', 1, 'CONFIRMED', now(), 'test', now(), 'test')
        """
            .formatted(id, name, superior.id(), union.path(), union.depth(), level));
    return union;
  }

  private static long one(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
