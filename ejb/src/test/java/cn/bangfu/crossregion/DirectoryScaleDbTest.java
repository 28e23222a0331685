package cn.bangfu.crossregion;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 60,000 unions: a query of the directory looks at each of them once, and is answered in time. */
@Tag("INF-094")
class DirectoryScaleDbTest {

  private static final String TREE =
      """
      insert into union_org (id, name, parent_id, path, depth, union_level, region_code, sort_order,
        state, confirm_state, entered_at, entered_by, changed_at, changed_by)
      select 710000000 + i, '第' || i || '纺织厂工会', %1$d, '%2$s' || (710000000 + i) || '/', 3,
        'GRASSROOTS', '110000', i, 'NORMAL', 'CONFIRMED', now(), 't', now(), 't'
      from generate_series(1, 60000) i
      """;

  private Connection db;

  /** Everything in one transaction that is given up at the end. */
  @BeforeEach
  void manyUnions() throws SQLException {
    Services services = new Services();
    TestUnions unions = new TestUnions(services);
    Caller province =
        unions.caller(unions.union("规模省总工会" + UUID.randomUUID(), unions.national(), 1));
    db = TestDatabase.get().connect(TestDatabase.OWNER);
    db.setAutoCommit(false);
    run("select begin_act(now(), 'TEST', null, null, 'test')");
    run("alter table union_org disable trigger user");
    run(TREE.formatted(province.unionId(), province.unionPath()));
    run("analyze union_org");
    run("set local statement_timeout = '2s'");
  }

  @AfterEach
  void giveUp() throws SQLException {
    db.rollback();
    db.close();
  }

  @Test
  void aPartOfANameIsFoundAmongAllUnions() throws SQLException {
    assertThat(find("", "'第5999纺织厂'")).isEqualTo("第5999纺织厂工会 of 1");
    assertThat(find("", "'纺织厂工会'")).endsWith(" of 60000");
  }

  @Test
  void aDivisionAndANameTogetherToo() throws SQLException {
    assertThat(find("11", "'第777纺织厂'")).isEqualTo("第777纺织厂工会 of 1");
  }

  /** The first name found, and of how many. */
  private String find(String code, String name) throws SQLException {
    String sql =
        DirectoryRows.FIND
            .replace("?7", "0")
            .replace("?6", "20")
            .replace("?5", name)
            .replace("?4", "-1")
            .replace("?3", name)
            .replace("?2", "''")
            .replace("?1", "'" + code + "'");
    try (Statement statement = db.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(2) + " of " + rows.getInt(9);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
  }
}
