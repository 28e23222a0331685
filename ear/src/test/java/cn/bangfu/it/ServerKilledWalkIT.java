package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import cn.bangfu.it.kit.ImportFile;
import cn.bangfu.it.kit.Server;
import cn.bangfu.it.kit.UnionTree;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The server's process is killed in the middle of its work and started again. */
class ServerKilledWalkIT {

  private static final Duration TIME_LIMIT = Duration.ofSeconds(90);

  private static final int RECORDS = 1_200;

  private static final String ARCHIVES =
      """
      insert into archive (employee_no, head_name, archive_type, hardship_category, filing_standard,
        archive_level, archive_class, life_state, filing_union_id, filing_union_path, province_id,
        prefecture_id, holder_union_id, holder_depth, filing_date, entered_at, entered_by,
        changed_at, changed_by)
      select 'kill' || i, '张伟', 'URBAN_WORKER', 'BORDERLINE', 'NATIONAL', h.union_level, 'STOCK',
        'ACTIVE', f.id, f.path, split_part(f.path, '/', 3)::bigint, split_part(f.path, '/', 4)::bigint,
        h.id, h.depth, date '2017-05-01', now(), 'test', now(), 'test'
      from union_org f join union_org h on h.id = f.parent_id, generate_series(1, %d) i
      where f.name = '新风印刷厂工会'
      """
          .formatted(RECORDS);

  /** Connections of the application that wait in such a statement for a row somebody holds. */
  private static final String WAITING =
      """
      select count(*) from pg_stat_activity
       where usename = current_user and state = 'active' and wait_event_type = 'Lock'
         and query like '%{0}%' and pid <> pg_backend_pid()
      """;

  private static final String RECORDS_STATEMENT = "archive_unseen_change";
  private static final String UNIONS_STATEMENT = "update union_org";

  /** Unions of the branch whose path is not that of their superior with their own number. */
  private static final String MIXED_UNIONS =
      """
      select count(*)::text from union_org u join union_org p on p.id = u.parent_id
       where u.path <> p.path || u.id || '/' or u.depth <> p.depth + 1
      """;

  private static final String MIXED_ARCHIVES =
      """
      select count(*)::text from archive a join union_org f on f.id = a.filing_union_id
       where a.filing_union_path <> f.path
          or not (f.path like '%/' || a.holder_union_id || '/%')
      """;

  private static final int ROWS = 250;

  /** The account that the help of the import takes from, as one who spends from it holds it. */
  private static final String BALANCE =
      """
      select l.* from app_user c, code_value t,
        lock_fund_balances(array[c.union_id], array[t.id],
          array[cast(extract(year from now() at time zone 'Asia/Shanghai') as integer)]) l
       where c.login_name = 'nc_bayi_clerk' and t.table_key = 'fund_type' and t.constant = 'UNION_FUND'
      """;

  private static final String BALANCES_STATEMENT = "lock_fund_balances";

  /** State, rows and money of the newest import: what it says and what there is. */
  private static final String IMPORTED =
      """
      select i.state || ' ' || i.imported || ' ' || i.imported_amount || ' ' || count(a.id) || ' '
             || count(distinct a.import_row) || ' ' || coalesce(sum(a.total_amount), 0.00)
        from assistance_import i left join assistance a on a.import_no = i.import_no
       where i.id = (select max(id) from assistance_import)
       group by i.id
      """;

  @RegisterExtension final Browser browser = new Browser();

  @TempDir Path directory;

  @AfterEach
  void theServerRunsForTheTestsThatFollow() throws IOException, InterruptedException {
    Server.startAgain();
  }

  @Test
  @Tag("AST-088")
  @Tag("AST-093")
  @Tag("BAT-003")
  @Tag("BAT-005")
  @Tag("BAT-076")
  @Tag("BAT-097")
  @Tag("ORG-070")
  @Tag("ORG-071")
  @Tag("ORG-072")
  void aMoveAndAnImportGoOnByThemselvesAfterEachDeathOfTheServerAndAreDoneOnce()
      throws SQLException, IOException, InterruptedException {
    Desk clerk = new Desk(browser.anotherUser());
    clerk.logIn("nc_bayi_clerk");
    Path file = checkedImport(clerk);
    Server.change(ARCHIVES);
    Desk admin = new Desk(browser.page());
    admin.logIn("bj_xicheng_admin");
    UnionTree tree = new UnionTree(admin);
    tree.choose("新风社区工会");
    tree.openMenu();
    tree.cut();
    tree.choose("牛街街道总工会");
    tree.openMenu();
    try (Connection records = Server.owner();
        Connection money = Server.owner();
        Connection unions = Server.owner()) {
      hold(money, BALANCE);
      clerk.press("form:confirm");
      clerk.page().locator(".ui-confirm-dialog .ui-confirmdialog-yes").click();
      untilWaiting(BALANCES_STATEMENT, true);
      hold(records, "select id from archive where employee_no = 'kill700' for update");
      tree.paste();
      assertThat(admin.text()).contains("正在后台调整到“牛街街道总工会”之下");
      untilWaiting(RECORDS_STATEMENT, true);
      hold(unions, "select id from union_org where name = '新风印刷厂工会' for no key update");
      admin.open("job/mine.xhtml");
      assertThat(admin.text()).contains("单位调整", "0 / " + RECORDS, "正在处理:职工档案");
      browser.screenshot(admin.page(), "killed-1-records");
      admin.page().navigate("about:blank");
      clerk.page().navigate("about:blank");

      Server.kill();
      untilWaiting(RECORDS_STATEMENT, false); // although the row is still held
      untilWaiting(BALANCES_STATEMENT, false);
      theStateBefore();
      assertThat(Server.one(IMPORTED)).isEqualTo("IMPORTING 0 0.00 0 0 0.00");
      records.rollback();
      money.rollback();
      Server.startAgain();
      untilWaiting(UNIONS_STATEMENT, true); // all records are done, their unions are not
      // twice interrupted without getting on, it would rest for ten minutes (BAT-005)
      Server.until("DONE 250 563.75 250 250 563.75", IMPORTED);

      Server.kill();
      untilWaiting(UNIONS_STATEMENT, false);
      theStateBefore();
      unions.rollback();
    }
    Server.startAgain();
    Server.until(
        "DONE", "select state from job_run where kind = 'UNION_MOVE' order by id desc limit 1");

    assertThat(place()).isEqualTo("NORMAL 牛街街道总工会");
    assertThat(heldAbove()).isEqualTo("0");
    assertThat(Server.one(MIXED_UNIONS)).isEqualTo("0");
    assertThat(Server.one(MIXED_ARCHIVES)).isEqualTo("0");
    assertThat(Server.one(IMPORTED)).isEqualTo("DONE 250 563.75 250 250 563.75");
    eachOnce();

    admin.logIn("bj_xicheng_admin");
    admin.open("job/mine.xhtml");
    assertThat(admin.text())
        .contains("已完成", RECORDS + " / " + RECORDS, "单位“新风社区工会”已调整到“牛街街道总工会”之下")
        .doesNotContain("正在处理");
    browser.screenshot(admin.page(), "killed-2-done");

    clerk.logIn("nc_bayi_clerk");
    clerk.open("assistance/import.xhtml");
    ImportFile.upload(clerk, file);
    clerk.page().getByText("检查完毕:合格 0 行,不合格 " + ROWS + " 行。").waitFor();
    browser.screenshot(clerk.page(), "killed-3-same-file");
  }

  /** A file of many rows that has been checked and waits to be confirmed. */
  private Path checkedImport(Desk clerk) throws IOException {
    String number = HouseholdForm.man("19720305");
    ImportFile.fileHousehold(clerk, "章水根", number);
    clerk.open("assistance/import.xhtml");
    Download template = clerk.page().waitForDownload(() -> clerk.at("importForm:template").click());
    Path file = directory.resolve("帮扶名单.xlsx");
    List<String> amounts =
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(i -> BigDecimal.valueOf(100 + i, 2).toPlainString())
            .toList();
    ImportFile.fill(template.path(), file, number, "章水根", amounts);
    ImportFile.upload(clerk, file);
    clerk.at("form:confirm").waitFor();
    assertThat(clerk.text()).contains("检查完毕:合格 " + ROWS + " 行,不合格 0 行。");
    return file;
  }

  /** The branch is marked at its old place, nothing of it is changed, and its run is not over. */
  private static void theStateBefore() throws SQLException {
    assertThat(place()).isEqualTo("MOVING 德外街道总工会");
    assertThat(heldAbove()).isEqualTo(Integer.toString(RECORDS));
    assertThat(Server.one(MIXED_UNIONS)).isEqualTo("0");
    assertThat(Server.one(MIXED_ARCHIVES)).isEqualTo("0");
    assertThat(
            Server.one(
                "select count(*)::text from archive_change c join archive a"
                    + " on a.id = c.archive_id where a.employee_no like 'kill%'"))
        .isEqualTo("0");
    assertThat(
            Server.one(
                "select state from job_run where kind = 'UNION_MOVE' order by id desc limit 1"))
        .isEqualTo("RUNNING");
  }

  private static void eachOnce() throws SQLException {
    assertThat(
            Server.one(
                "select count(*) || ' ' || count(distinct a.id) from archive_change c join archive"
                    + " a on a.id = c.archive_id where a.employee_no like 'kill%'"
                    + " and c.kind = 'UNION_MOVED'"))
        .isEqualTo(RECORDS + " " + RECORDS);
    assertThat(
            Server.one(
                "select count(*) || ' ' || count(distinct a.id) from reporting_record r join"
                    + " archive a on a.id = r.record_id and r.record_kind = 'ARCHIVE'"
                    + " where a.employee_no like 'kill%' and r.action = 'UNION_MOVE'"))
        .isEqualTo(RECORDS + " " + RECORDS);
    assertThat(
            Server.one(
                "select count(*)::text from union_change c join union_org u on u.id = c.union_id"
                    + " where u.name = '新风社区工会' and c.kind = 'MOVED'"))
        .isEqualTo("1");
    assertThat(
            Server.one(
                "select count(*) || ' ' || count(distinct (receiver_union_id, receiver_user_id))"
                    + " from reminder where category = 'UNION_MOVE' and content like '%新风社区工会%'"
                    + " and stands_for_union_id is null"))
        .as("the three unions and whoever asked")
        .isEqualTo("4 4");
    assertThat(
            Server.one(
                "select done || ' ' || failed from job_progress p join job_run r on r.id = p.run_id"
                    + " where r.kind = 'UNION_MOVE' order by r.id desc limit 1"))
        .isEqualTo(RECORDS + " 0");
    assertThat(
            Server.one(
                "select count(*)::text from job_run where state in ('QUEUED', 'RUNNING',"
                    + " 'INTERRUPTED')"))
        .as("runs that never end")
        .isEqualTo("0");
  }

  private static String place() throws SQLException {
    return Server.one(
        "select u.state || ' ' || p.name from union_org u join union_org p on p.id = u.parent_id"
            + " where u.name = '新风社区工会'");
  }

  private static String heldAbove() throws SQLException {
    return Server.one(
        "select count(*)::text from archive where employee_no like 'kill%'"
            + " and holder_union_id <> filing_union_id");
  }

  private static void hold(Connection connection, String sql) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void untilWaiting(String statement, boolean wanted)
      throws SQLException, InterruptedException {
    long limit = System.nanoTime() + TIME_LIMIT.toNanos();
    try (Connection app = Server.app();
        Statement sql = app.createStatement()) {
      while (System.nanoTime() < limit) {
        try (ResultSet row = sql.executeQuery(WAITING.replace("{0}", statement))) {
          row.next();
          if (row.getInt(1) > 0 == wanted) {
            return;
          }
        }
        Thread.sleep(200);
      }
    }
    throw new AssertionError(
        (wanted ? "Nothing waits in " : "Something still waits in ") + statement);
  }
}
