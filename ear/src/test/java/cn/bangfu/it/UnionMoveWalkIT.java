package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import cn.bangfu.it.kit.UnionTree;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator gives branches of the tree another superior. */
class UnionMoveWalkIT {

  private static final Duration TIME_LIMIT = Duration.ofSeconds(90);

  private static final String ARCHIVES =
      """
      insert into archive (employee_no, head_name, archive_type, hardship_category, filing_standard,
        archive_level, archive_class, life_state, filing_union_id, filing_union_path, province_id,
        prefecture_id, holder_union_id, holder_depth, filing_date, entered_at, entered_by,
        changed_at, changed_by)
      select 'move' || i, '张伟', 'URBAN_WORKER', 'BORDERLINE', 'NATIONAL', h.union_level, 'STOCK',
        'ACTIVE', f.id, f.path, split_part(f.path, '/', 3)::bigint, split_part(f.path, '/', 4)::bigint,
        h.id, h.depth, date '2017-05-01', now(), 'test', now(), 'test'
      from union_org f join union_org h on h.id = f.parent_id, generate_series(1, 1200) i
      where f.name = '东光五金制造厂工会'
      """;

  /** The job as the database sees it while it waits for a row that somebody else holds. */
  private static final String KILL =
      """
      select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
       where usename = current_user and state = 'active' and wait_event_type = 'Lock'
         and query like '%archive_unseen_change%' and pid <> pg_backend_pid()
      """;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ORG-034")
  @Tag("ORG-035")
  @Tag("ORG-039")
  @Tag("ORG-054")
  @Tag("ORG-055")
  @Tag("ORG-056")
  @Tag("ORG-059")
  @Tag("ORG-069")
  @Tag("USR-046")
  void aBranchIsCutAndPastedAndItsPeopleLogInAgain() {
    Desk clerk = new Desk(browser.anotherUser());
    clerk.logIn("cd_zongfushang_clerk");
    assertThat(clerk.page().locator("h1").innerText()).isEqualTo("首页");

    Desk admin = new Desk(browser.page());
    admin.logIn("cd_jinjiang_admin");
    UnionTree tree = new UnionTree(admin);
    tree.choose("总府社区工会");
    tree.openMenu();
    assertThat(admin.at("menuForm:paste").isDisabled()).as("nothing is cut").isTrue();
    tree.cut();
    assertThat(admin.text()).contains("单位“总府社区工会”已剪切,请选择新的上级单位后粘贴。");
    assertThat(tree.node("总府社区工会").innerText()).contains("已剪切");
    browser.screenshot(admin.page(), "move-1-cut");

    tree.openMenu();
    admin.press("menuForm:cancelCut");
    assertThat(admin.text()).contains("已取消剪切单位“总府社区工会”。");
    assertThat(tree.node("总府社区工会").innerText()).doesNotContain("已剪切");

    tree.openMenu();
    tree.cut();
    tree.choose("合江亭街道总工会");
    tree.openMenu();
    admin.at("menuForm:paste").click();
    admin.at("unionMoveForm:paste").waitFor();
    admin.settled();
    assertThat(admin.at("unionMoveDialog").innerText())
        .contains(
            "确定要将“总府社区工会”及其下属1个单位调整到“合江亭街道总工会”之下吗?调整后,这些单位各模块的全部数据将恢复为“未上报”状态。", "人员", "职工档案");
    browser.screenshot(admin.page(), "move-2-question");
    admin.press("unionMoveForm:paste");
    assertThat(admin.text()).contains("单位“总府社区工会”已调整到“合江亭街道总工会”之下,共2个单位、");
    assertThat(admin.page().locator("#chosen").innerText()).contains("合江亭街道总工会", "总府社区工会");
    tree.choose("总府社区工会");
    assertThat(admin.page().locator("#chosen .bf-path").innerText())
        .contains("锦江区总工会->合江亭街道总工会->总府社区工会");
    assertThat(tree.node("总府社区工会").innerText()).contains("未确认").doesNotContain("已剪切");
    browser.screenshot(admin.page(), "move-3-tree");
    tree.openMenu();
    admin.at("menuForm:info").click();
    admin.page().waitForURL("**/unionorg/info.xhtml*");
    admin.settled();
    assertThat(admin.text()).contains("调整隶属", "单位2个、人员");
    browser.screenshot(admin.page(), "move-4-record");

    clerk.page().reload();
    clerk.settled();
    assertThat(clerk.page().url()).contains("/login.xhtml");
    assertThat(clerk.text()).contains("您所在单位的隶属关系已调整,请重新登录。");
    clerk.logIn("cd_zongfushang_clerk");
    assertThat(clerk.page().locator("h1").innerText()).isEqualTo("单位信息核实");
    assertThat(clerk.text()).contains("合江亭街道总工会");
    clerk.press("form:ok");
    assertThat(clerk.page().locator("h1").innerText()).isEqualTo("首页");
  }

  @Test
  @Tag("ORG-070")
  @Tag("ORG-071")
  @Tag("BAT-097")
  void aJobMovesALargeBranchAndAfterAFailureInTheMiddleGoesOnFromTheStateBefore()
      throws SQLException, InterruptedException {
    Server.change(ARCHIVES);
    String branch = Server.one("select id::text from union_org where name = '东光社区工会'");
    Desk admin = new Desk(browser.page());
    admin.logIn("cd_jinjiang_admin");
    UnionTree tree = new UnionTree(admin);
    tree.choose("东光社区工会");
    tree.openMenu();
    tree.cut();
    tree.choose("锦江工业园区工会联合会");
    try (Connection other = Server.owner();
        Statement sql = other.createStatement()) {
      other.setAutoCommit(false);
      sql.execute(
          "select id from archive where employee_no = 'move700' and declaring_unit is null"
              + " for update");
      tree.openMenu();
      tree.paste();
      assertThat(admin.text()).contains("正在后台调整到“锦江工业园区工会联合会”之下");
      tree.choose("东光社区工会");
      assertThat(tree.node("东光社区工会").innerText()).contains("调整中");
      browser.screenshot(admin.page(), "move-5-moving");
      killTheJob();
      other.rollback();
    }
    until("FAILED", "select state from job_run where kind = 'UNION_MOVE' order by id desc limit 1");
    assertThat(place(branch)).isEqualTo("MOVING 东光街道总工会");
    assertThat(reported()).as("nothing was changed").isEqualTo("1200");

    admin.open("job/mine.xhtml");
    assertThat(admin.text()).contains("单位调整", "失败");
    browser.screenshot(admin.page(), "move-6-failed");
    admin.page().getByText("继续", new Page.GetByTextOptions().setExact(true)).first().click();
    admin.page().locator(".ui-confirmdialog-yes").last().click();
    admin.settled();
    // the list refreshes itself
    admin
        .page()
        .locator("[id='form:list'] tr")
        .filter(new Locator.FilterOptions().setHasText("单位调整"))
        .locator(".bf-badge-DONE")
        .first()
        .waitFor();
    assertThat(admin.text()).contains("单位“东光社区工会”已调整到“锦江工业园区工会联合会”之下");
    browser.screenshot(admin.page(), "move-7-done");
    assertThat(place(branch)).isEqualTo("NORMAL 锦江工业园区工会联合会");
    assertThat(reported()).isEqualTo("0");
  }

  private static String place(String branch) throws SQLException {
    return Server.one(
        "select u.state || ' ' || p.name from union_org u join union_org p on p.id = u.parent_id"
            + " where u.id = "
            + branch);
  }

  private static String reported() throws SQLException {
    return Server.one(
        "select count(*)::text from archive where employee_no like 'move%'"
            + " and holder_union_id <> filing_union_id");
  }

  /** Ends the connection on which the job works, as if the database had gone away. */
  private static void killTheJob() throws SQLException, InterruptedException {
    long limit = System.nanoTime() + TIME_LIMIT.toNanos();
    try (Connection app = Server.app();
        Statement sql = app.createStatement()) {
      while (System.nanoTime() < limit) {
        try (ResultSet row = sql.executeQuery(KILL)) {
          row.next();
          if (row.getInt(1) > 0) {
            return;
          }
        }
        Thread.sleep(200);
      }
    }
    throw new AssertionError("The job did not come to the record that is held");
  }

  private static void until(String wanted, String sql) throws SQLException, InterruptedException {
    long limit = System.nanoTime() + TIME_LIMIT.toNanos();
    String now = "";
    while (System.nanoTime() < limit) {
      now = Server.one(sql);
      if (wanted.equals(now)) {
        return;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("It is " + now + ", not " + wanted);
  }
}
