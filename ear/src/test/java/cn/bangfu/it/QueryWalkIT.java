package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
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
    browser.screenshot(desk.page(), "query-6-unassisted");
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
