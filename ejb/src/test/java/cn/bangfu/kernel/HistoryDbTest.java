package cn.bangfu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The one history mechanism, tried on a table of its own. */
@Tag("ARC-168")
class HistoryDbTest {

  @BeforeEach
  void aTableWithHistory() throws SQLException {
    run(
        TestDatabase.OWNER,
        "create table trial (id bigint primary key, text varchar(10))",
        "select keep_history('trial')");
  }

  @AfterEach
  void away() throws SQLException {
    run(TestDatabase.OWNER, "drop table trial, trial_history cascade");
  }

  @Test
  void eachActLeavesOneVersionThatHeldUntilTheNext() throws SQLException {
    act("2026-01-01", "insert into trial values (1, 'a')", "update trial set text = 'b'");
    act("2026-01-05", "update trial set text = 'c'");
    act("2026-01-09", "delete from trial");

    assertThat(textsAt("2025-12-31")).isEmpty();
    assertThat(textsAt("2026-01-01")).containsExactly("b");
    assertThat(textsAt("2026-01-04 23:59:59.999999")).containsExactly("b");
    assertThat(textsAt("2026-01-05")).containsExactly("c");
    assertThat(textsAt("2026-01-09")).isEmpty();
  }

  /** A value sealed anew, or destroyed for good, is no version of its row. */
  @Test
  @Tag("USR-114")
  void everyHistoryIsSilentWhereTheOwnerWorksForSomebodyElse() throws SQLException {
    assertThat(
            query(
                "select tgrelid::regclass::text from pg_trigger where tgname ="
                    + " 'keep_history_update' and tgqual is null"))
        .isEmpty();
  }

  @Test
  void aStatementOfManyRowsFindsEachVersionByItsKey() throws SQLException {
    act("2026-01-01", "insert into trial values (0, 'a')");
    // a history that is known to be small is read whole, if nothing forbids it
    run(TestDatabase.OWNER, "vacuum analyze trial_history");
    act(
        "2026-01-02",
        "insert into trial select n, 'a' from generate_series(1, 1000) n",
        "update trial set text = 'b'",
        "select pg_stat_force_next_flush()");
    assertThat(
            query("select seq_scan < 20 from pg_stat_user_tables where relname = 'trial_history'"))
        .containsExactly("t");
  }

  @Test
  void ofARowThatWasChangedOftenOnlyTheLatestVersionIsRead() throws SQLException {
    act("2026-01-01", "insert into trial values (1, 'a'), (2, 'a')");
    for (int day = 2; day <= 29; day++) {
      act(
          "2026-01-%02d".formatted(day),
          "update trial set text = '%d' where id = 1".formatted(day),
          "update trial set text = text || '!' where id = 1",
          "select pg_stat_force_next_flush()");
    }
    long before = fetched();
    act("2026-01-30", "update trial set text = 'z'", "select pg_stat_force_next_flush()");
    assertThat(fetched() - before).isLessThan(30);

    assertThat(query("select text from trial_history where id = 1 and valid_to = 'infinity'"))
        .containsExactly("z");
    assertThat(textsAt("2026-01-29")).containsExactlyInAnyOrder("29!", "a");
    assertThat(
            query(
                "select count(*) filter (where n.valid_from = h.valid_to) || ' of ' || count(*)"
                    + " from trial_history h left join trial_history n"
                    + " on n.id = h.id and n.valid_from = h.valid_to"))
        .containsExactly("30 of 32");
  }

  private static long fetched() throws SQLException {
    return Long.parseLong(
        query("select idx_tup_fetch::text from pg_stat_user_tables where relname = 'trial_history'")
            .get(0));
  }

  @Test
  void aWriteOutsideAnActIsRefused() {
    assertThatThrownBy(() -> run(TestDatabase.APP, "insert into trial values (1, 'a')"))
        .hasMessageContaining("outside a business act");
  }

  @Test
  void theApplicationsUserCannotTouchHistoryOrActs() {
    assertThatThrownBy(() -> run(TestDatabase.APP, "delete from trial_history"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> run(TestDatabase.APP, "update business_act set kind = 'X'"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aColumnAddedLaterIsKeptFromThenOn() throws SQLException {
    act("2026-01-01", "insert into trial values (1, 'a')");
    run(
        TestDatabase.OWNER,
        "alter table trial add column more integer",
        "select keep_history('trial')");
    act("2026-01-02", "update trial set more = 7");
    assertThat(
            query(
                "select text || coalesce(more::text, '-') from trial_history order by valid_from"))
        .containsExactly("a-", "a7");
  }

  @Test
  void anActWithAnEarlierClockNeverMakesAnEmptyOrOverlappingVersion() throws SQLException {
    act("2026-01-05", "insert into trial values (1, 'a')");
    act("2026-01-03", "update trial set text = 'b'");
    assertThat(query("select text from trial_history order by valid_from"))
        .containsExactly("a", "b");
    assertThat(
            query(
                "select count(*)::text from trial_history a join trial_history b on a.id = b.id and"
                    + " a.valid_from < b.valid_from and a.valid_to > b.valid_from"))
        .containsExactly("0");
  }

  private static List<String> textsAt(String moment) throws SQLException {
    try (Connection c = TestDatabase.get().connect(TestDatabase.APP);
        var sql =
            c.prepareStatement(
                "select text from trial_history where valid_from <= ?::timestamptz and valid_to >"
                    + " ?::timestamptz")) {
      sql.setString(1, moment + "+08");
      sql.setString(2, moment + "+08");
      return read(sql.executeQuery());
    }
  }

  private static List<String> query(String text) throws SQLException {
    try (Connection c = TestDatabase.get().connect(TestDatabase.APP);
        Statement sql = c.createStatement()) {
      return read(sql.executeQuery(text));
    }
  }

  private static List<String> read(ResultSet rows) throws SQLException {
    List<String> texts = new ArrayList<>();
    while (rows.next()) {
      texts.add(rows.getString(1));
    }
    return texts;
  }

  private static void act(String day, String... statements) throws SQLException {
    try (Connection c = TestDatabase.get().connect(TestDatabase.APP);
        Statement sql = c.createStatement()) {
      c.setAutoCommit(false);
      sql.execute(
          "select begin_act('%s 00:00+08'::timestamptz, 'TEST', 0, 0, 'test')".formatted(day));
      for (String statement : statements) {
        sql.execute(statement);
      }
      c.commit();
    }
  }

  private static void run(String role, String... statements) throws SQLException {
    try (Connection c = TestDatabase.get().connect(role);
        Statement sql = c.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }
}
