package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody asks for archives by many conditions and sees them with the columns he likes. */
class QueryWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-145")
  @Tag("ARC-147")
  @Tag("ARC-148")
  void aUserChoosesColumnsAndTheListShowsThemUntilHeGoesBack() {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_donghu_clerk");
    desk.open("archive/options.xhtml");
    shown(desk, "家庭住址").click();
    desk.page().locator(".bf-pick-remove").click();
    offered(desk, "困难类别").click();
    desk.page().locator(".bf-pick-add").click();
    shown(desk, "困难类别").click();
    desk.page().locator(".bf-pick-up").click();
    offered(desk, "身份证号").dragTo(shown(desk, "性别"));
    desk.choose("form:sorts:0:field", "困难类别");
    desk.at("form:pageSize").fill("201");
    desk.press("form:save");
    assertThat(desk.text()).contains("每页显示记录数必须是1至200之间的整数。");
    desk.at("form:pageSize").fill("5");
    desk.press("form:show");
    assertThat(desk.page().locator(".bf-preview thead").innerText())
        .containsSubsequence("职工编号", "姓名", "身份证号", "性别", "困难类别", "上报状态")
        .doesNotContain("家庭住址");
    assertThat(desk.page().locator(".bf-preview tbody tr").count()).isBetween(1, 5);
    browser.screenshot(desk.page(), "query-1-options");
    desk.press("form:save");
    assertThat(desk.text()).contains("保存成功。");

    desk.open("archive/list.xhtml");
    desk.at("form:subordinates").locator(".ui-chkbox-box").click();
    desk.settled();
    assertThat(desk.page().locator(".bf-list thead").innerText())
        .contains("困难类别", "身份证号")
        .doesNotContain("家庭住址");
    assertThat(rows(desk).count()).isBetween(1, 5);
    assertThat(rows(desk).first().innerText()).contains("********");
    browser.screenshot(desk.page(), "query-2-list");

    desk.open("archive/options.xhtml");
    desk.press("form:reset");
    assertThat(desk.page().locator(".bf-pick-shown").innerText()).contains("家庭住址");
    desk.open("archive/list.xhtml");
    assertThat(desk.page().locator(".bf-list thead").innerText()).contains("家庭住址");
  }

  @Test
  @Tag("ARC-021")
  @Tag("ARC-141")
  @Tag("ARC-142")
  @Tag("ARC-143")
  @Tag("ARC-144")
  void theReadyMadeQueriesFindPersonsAndForgottenArchives() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_donghu_clerk");
    desk.page().locator(".bf-menu a").getByText("按身份证查询").click();
    desk.settled();
    desk.at("form:idNo").fill("36010219900101001");
    desk.press("form:goNumber");
    assertThat(desk.text()).contains("请输入正确的身份证号。");
    desk.at("form:idNo").fill(HouseholdForm.man("19310203"));
    desk.press("form:goNumber");
    assertThat(desk.text()).contains("系统中没有该身份证号的档案。");
    desk.page().locator(".bf-menu a").getByText("按姓名查询").click();
    desk.settled();
    String name =
        Server.one(
            """
            select min(a.head_name) from archive a join app_user u on u.login_name = 'nc_donghu_clerk'
            where a.county_id = u.union_id and a.life_state = 'ACTIVE'""");
    desk.at("form:name").fill(name);
    desk.press("form:goName");
    assertThat(desk.page().locator("main table").innerText()).contains(name, "户主", "查看档案");
    browser.screenshot(desk.page(), "query-5-name");
    desk.page().locator(".bf-menu a").getByText("一年未修改档案查询").click();
    desk.settled();
    desk.at("form:months").fill("60");
    desk.at("form:goUnchanged").click();
    desk.page().waitForURL(Pattern.compile(".*/archive/list\\.xhtml.*"));
    desk.settled();
    assertThat(desk.text()).contains("没有符合条件的职工档案。", "最后修改时间");
    desk.page().locator(".bf-menu a").getByText("未帮扶档案查询").click();
    desk.settled();
    desk.at("form:goUnassisted").click();
    desk.page().waitForURL(Pattern.compile(".*/archive/list\\.xhtml.*"));
    desk.settled();
    assertThat(desk.page().locator(".bf-list thead").innerText()).contains("最近帮扶日期");
    assertThat(rows(desk).count()).isPositive();
    assertThat(desk.text()).contains("注销选中的职工档案", "删除选中的职工档案");
    assertThat(desk.page().locator(".bf-list tbody a[title='增加帮扶救助信息']").count())
        .as("help is given out of the list")
        .isPositive();
    browser.screenshot(desk.page(), "query-6-unassisted");
  }

  @Test
  @Tag("ARC-137")
  @Tag("ARC-140")
  void aSetOfConditionsIsKeptSharedAndOpenedByAColleague() throws SQLException {
    Server.change(
        """
        delete from archive_query_condition where set_id in (
          select id from archive_query_set where set_name = '缺材料的低保边缘户');
        delete from archive_query_set where set_name = '缺材料的低保边缘户'""");
    grantArchives("nc_donghu_admin");
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_donghu_clerk");
    desk.open("archive/query.xhtml");
    desk.tick("form:hardshipCategory", "低保边缘户");
    desk.page().locator(".bf-conditions summary").getByText("附件", exactly()).click();
    desk.tick("form:attachmentLacking", "身份材料");
    desk.page().locator(".bf-conditions summary").getByText("医疗救助信息", exactly()).click();
    assertThat(desk.page().locator(".bf-conditions").textContent())
        .contains("大病病种", "已有附件类型", "缺少附件类型", "返困原因", "返困日期", "问题类型", "原临时救助档案");
    desk.press("form:keep");
    desk.dialog("setDialog");
    desk.at("setForm:name").fill("缺材料的低保边缘户");
    desk.press("setForm:save");
    desk.page().locator(".bf-set").getByText("缺材料的低保边缘户").waitFor();
    browser.screenshot(desk.page(), "query-7-set");
    desk.page().locator("[id$=':share']").first().click();
    desk.settled();

    Desk colleague = new Desk(browser.anotherUser());
    colleague.logIn("nc_donghu_admin");
    colleague.open("archive/query.xhtml");
    assertThat(colleague.at("form:hardshipCategory").innerText()).doesNotContain("低保边缘户");
    colleague.page().locator(".bf-set a").getByText("缺材料的低保边缘户").click();
    colleague.settled();
    assertThat(colleague.at("form:hardshipCategory").innerText()).contains("低保边缘户");
    assertThat(colleague.page().locator(".bf-sets [id$=':drop']").count())
        .as("the set is the colleague's")
        .isZero();
    browser.screenshot(colleague.page(), "query-8-shared");
    colleague.at("form:go").click();
    colleague.page().waitForURL(Pattern.compile(".*/archive/list\\.xhtml.*"));
    colleague.settled();
    assertThat(rows(colleague).count()).isPositive();
    assertThat(colleague.text()).contains("缺少附件类型", "身份材料");
    browser.screenshot(colleague.page(), "query-9-found");
    colleague.page().getByText("修改查询条件").first().click();
    colleague.page().waitForURL(Pattern.compile(".*/archive/query\\.xhtml.*"));
    colleague.settled();
    assertThat(colleague.at("form:hardshipCategory").innerText())
        .as("the page is filled as it was")
        .contains("低保边缘户");
  }

  @Test
  @Tag("ARC-169")
  @Tag("ARC-170")
  @Tag("BAT-081")
  void aProvinceOrdersASnapshotWhichTheNightMakesAndACountyAsksForItsContent() throws SQLException {
    grantArchives("jiangxi_admin");
    Server.change(
        "update archive_snapshot set removed_at = now()"
            + " where name = '检查前' and removed_at is null");
    Desk desk = new Desk(browser.page());
    desk.logIn("jiangxi_admin");
    desk.page().locator(".bf-menu a").getByText("归档管理").click();
    desk.settled();
    desk.press("form:order");
    desk.dialog("orderDialog");
    desk.press("orderForm:go");
    assertThat(desk.text()).contains("请填写归档名称。", "请填写时点。");
    desk.at("orderForm:name").fill("检查前");
    desk.at("orderForm:asOf").fill(java.time.LocalDate.now().minusDays(1).toString());
    desk.at("orderForm:asOf").press("Tab");
    browser.screenshot(desk.page(), "snapshot-1-order");
    desk.press("orderForm:go");
    desk.page().locator("main").getByText("待归档").first().waitFor();

    Server.change(
        """
        update archive_snapshot set created_at = created_at - interval '1 day' where state = 'AWAITING';
        with run as (
          insert into job_run (kind, business_date, run_key, trigger, alone, requested_by, parameters,
            state, queued_at)
          values ('SNAPSHOT', current_date, 'walk ' || clock_timestamp(), 'MANUAL', false, 'SYSTEM', '',
            'QUEUED', now()) returning id)
        insert into job_progress (run_id, heartbeat_at) select id, now() from run""");
    Locator made = desk.page().locator("main tbody tr").filter(named("检查前"));
    for (int i = 0; i < 30 && !made.innerText().contains("已完成"); i++) {
      desk.page().waitForTimeout(2_000);
      desk.open("archive/snapshots.xhtml");
    }
    assertThat(made.innerText()).contains("手工", "已完成");
    assertThat(made.locator("[id$=':remove']").count()).as("only the country removes").isZero();
    browser.screenshot(desk.page(), "snapshot-2-list");

    Desk county = new Desk(browser.anotherUser());
    county.logIn("nc_donghu_clerk");
    county.open("archive/snapshots.xhtml");
    assertThat(county.at("form:order").count()).isZero();
    county.page().locator("main tbody tr").filter(named("检查前")).getByText("查询").click();
    county.settled();
    assertThat(county.text()).contains("归档:检查前");
    county.page().locator(".bf-conditions summary").first().click();
    county.at("form:name").fill("不存在的人");
    county.press("form:go");
    assertThat(county.text()).contains("没有符合条件的职工档案。");
    county.press("form:clear");
    rows(county).first().waitFor();
    browser.screenshot(county.page(), "snapshot-3-query");
    rows(county).first().locator("a.bf-open").click();
    county.dialog("fileDialog");
    assertThat(county.at("fileForm").innerText()).contains("建档工会", "户口类型");
    browser.screenshot(county.page(), "snapshot-4-file");
  }

  /** So that somebody both administers his union and reads archives. */
  private static void grantArchives(String login) throws SQLException {
    Server.change(
        """
        insert into user_permission (user_id, permission, level, granted_at, granted_by)
        select id, 'ARCHIVE', 'HANDLE', now(), 'test' from app_user where login_name = '%s'
        on conflict do nothing"""
            .formatted(login));
  }

  private static Locator.FilterOptions named(String name) {
    return new Locator.FilterOptions().setHasText(name);
  }

  private static Locator rows(Desk desk) {
    return desk.page().locator(".bf-list tbody tr[data-rk]");
  }

  private static Locator shown(Desk desk, String title) {
    return desk.page().locator(".bf-pick-shown li").getByText(title, exactly());
  }

  private static Locator offered(Desk desk, String title) {
    return desk.page().locator(".bf-pick-offered li").getByText(title, exactly());
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
