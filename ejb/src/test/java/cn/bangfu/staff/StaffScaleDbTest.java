package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 100,000 accounts in 20,000 unions: what is asked most reads what it shows, not the country. */
class StaffScaleDbTest {

  private static final String TREE =
      """
      insert into union_org (id, name, parent_id, path, depth, union_level, region_code, sort_order,
        state, confirm_state, entered_at, entered_by, changed_at, changed_by)
      select 700000000 + i, 'S' || i, %1$d, '%2$s' || (700000000 + i) || '/', %3$d, 'GRASSROOTS',
        '110000', i, 'NORMAL', 'CONFIRMED', now(), 't', now(), 't' from generate_series(1, 20000) i
      """;

  private static final String PEOPLE =
      """
      insert into app_user (id, union_id, name, login_name, password_hash, phone, state, must_verify,
        union_verified, must_change_password, password_changed_at, layer_order, entered_at,
        entered_by, changed_at, changed_by)
      select 800000000 + i, 700000001 + i / 5, 'N' || i, 'scale' || i, '-', '010-12345678', 'NORMAL',
        false, true, false, now(), i % 5, now(), 't', now(), 't'
      from generate_series(0, 99999) i
      """;

  private static final Pattern SCAN =
      Pattern.compile("Scan[^\n]* on app_user u [^\n]*rows=([0-9]+) loops=[1-3]\\)");

  private final StaffDbKit kit = new StaffDbKit();
  private Connection db;

  /** Everything in one transaction that is given up at the end. */
  @BeforeEach
  void manyPeople() throws SQLException {
    Caller county = kit.admin(kit.county);
    db = TestDatabase.get().connect(TestDatabase.OWNER);
    db.setAutoCommit(false);
    run("select begin_act(now(), 'TEST', null, null, 'test')");
    run("alter table app_user disable trigger user");
    run("alter table union_org disable trigger user");
    run(TREE.formatted(kit.county, county.unionPath(), county.unionDepth() + 1));
    run(PEOPLE);
    run("analyze app_user");
    run("analyze union_org");
  }

  @AfterEach
  void giveUp() throws SQLException {
    db.rollback();
    db.close();
  }

  @Test
  @Tag("USR-002")
  void aLogInNameIsFoundByItsIndex() throws SQLException {
    assertThat(explain("select id from app_user where lower(login_name) = 'scale77777'"))
        .contains("app_user_login_name_unique")
        .doesNotContain("Seq Scan");
  }

  @Test
  @Tag("USR-017")
  @Tag("USR-032")
  void theStaffOfAUnionAndItsAdministratorAreFoundByTheirIndexes() throws SQLException {
    assertThat(
            explain(
                StaffRows.OF_UNION
                    .replace("?1", "700001234")
                    .replace("?2", "now()")
                    .replace("?3", "1000")))
        .contains("app_user_union")
        .doesNotContain("Seq Scan on app_user");
    assertThat(explain(Administration.HOLDER.replace("?1", "700001234")))
        .containsAnyOf("app_user_one_admin", "app_user_union")
        .doesNotContain("Seq Scan on app_user");
  }

  @Test
  @Tag("USR-007")
  void aPageOfTheWholeCountryStopsAfterItsRows() throws SQLException {
    String plan = explain(search(null));
    assertThat(plan).contains("app_user_union").doesNotContain("Sort Key");
    assertThat(read(plan)).as("accounts read for a page of 20").isLessThan(100);
  }

  @Test
  @Tag("USR-007")
  void aNameIsLookedForInTheWholeCountryInOnePassOverTheAccounts() throws SQLException {
    assertThat(read(explain(search("N77777")))).isLessThanOrEqualTo(1);
  }

  private static String search(String name) {
    Map<Integer, Object> values = new TreeMap<>();
    StaffFilter filter =
        new StaffFilter(null, true, name, null, null, null, null, null, null, null);
    String sql = StaffSearch.ROWS + StaffSearch.from(filter, "/1/", values) + StaffSearch.PAGE;
    values.put(1, "2026-11-22 09:00+08");
    values.put(2, "20");
    values.put(3, "0");
    for (Map.Entry<Integer, Object> value : values.entrySet()) {
      sql = sql.replaceAll("\\?" + value.getKey() + "\\b", "'" + value.getValue() + "'");
    }
    return sql;
  }

  private String explain(String sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Statement statement = db.createStatement();
        ResultSet lines = statement.executeQuery("explain (analyze, buffers) " + sql)) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }

  /** How many accounts the scan of a plan handed on; no plan looks through them twice. */
  private static long read(String plan) {
    List<MatchResult> scans = SCAN.matcher(plan).results().toList();
    assertThat(scans).as(plan).hasSize(1);
    return Long.parseLong(scans.get(0).group(1));
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
  }
}
