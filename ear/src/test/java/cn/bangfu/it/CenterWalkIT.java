package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An assistance centre tells what it is, its superiors look for it and count it. */
class CenterWalkIT {

  private static final String CENTER = "东湖区总工会";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ORG-023")
  @Tag("ORG-077")
  @Tag("ORG-085")
  @Tag("ORG-086")
  @Tag("ORG-087")
  @Tag("ORG-088")
  @Tag("ORG-089")
  @Tag("ORG-090")
  void aCentreIsRemindedTellsItselfAndIsFoundAndCountedAbove() throws SQLException {
    Desk admin = new Desk(browser.page());
    admin.logIn("nc_donghu_admin");
    assertThat(admin.text()).doesNotContain("本帮扶中心信息尚未填写");
    admin.open("center/own.xhtml");
    assertThat(admin.text()).contains("本单位不是帮扶中心,可不填写。");
    Server.change("update union_org set center = true where name = '" + CENTER + "'");
    admin.open("home.xhtml");
    admin.page().locator(".bf-tile:has-text('本帮扶中心信息尚未填写')").click();
    admin.page().waitForURL("**/center/own.xhtml*");
    admin.settled();
    assertThat(admin.at("form:centerName").inputValue()).isEqualTo(CENTER);

    admin.press("form:save");
    assertThat(admin.text()).contains("机构性质未填写。", "工作人员数未填写。", "服务项目未填写。");
    browser.screenshot(admin.page(), "center-1-missing");
    admin.at("form:centerName").fill("东湖区困难职工帮扶中心");
    admin.choose("form:nature", "事业单位");
    admin.choose("form:cityClass", "县级城市");
    admin.type("form:establishedOn", "2009-05-01");
    admin.type("form:staffCount", "8");
    admin.type("form:fullTimeStaff", "5");
    admin.type("form:partTimeStaff", "2");
    admin.type("form:floorArea", "800.5");
    admin.radio("form:coordination", "是");
    admin.tick("form:services", "生活救助");
    admin.tick("form:services", "法律援助");
    admin.at("form:intro").fill("服务大厅一楼。\n周六值班。");
    admin.type("form:dutyPhone", "0791-86225555");
    admin.press("form:save");
    assertThat(admin.text()).contains("工作人员数应等于专职人数与兼职人数之和。");
    admin.type("form:partTimeStaff", "3");
    admin.press("form:save");
    assertThat(admin.text()).contains("保存成功。");
    assertThat(admin.at("form:floorArea").inputValue()).isEqualTo("800.50");
    browser.screenshot(admin.page(), "center-2-own");
    admin.open("home.xhtml");
    assertThat(admin.text()).doesNotContain("本帮扶中心信息尚未填写");

    Desk city = new Desk(browser.anotherUser());
    city.logIn("jx_nanchang_admin");
    city.open("center/query.xhtml");
    assertThat(row(city).innerText()).contains("县级", "事业单位", "800.50", "生活救助、法律援助");
    city.page().locator(".bf-more").click();
    city.type("form:staffFrom", "9");
    city.type("form:staffTo", "3");
    city.press("form:searchGo");
    assertThat(city.text()).contains("下限不能大于上限。");
    city.type("form:staffTo", "99");
    city.press("form:searchGo");
    assertThat(city.text()).contains("没有符合条件的帮扶中心");
    city.press("form:searchReset");
    browser.screenshot(city.page(), "center-3-query");
    assertThat(sideways(city)).as("no sideways scrolling").isFalse();
    city.press("form:toExport");
    city.dialog("exporter");
    city.radio("exportForm:reach", "当前页");
    Download file = city.page().waitForDownload(() -> city.at("exportForm:save").click());
    assertThat(file.suggestedFilename()).startsWith("帮扶中心信息查询_").endsWith(".xlsx");
    row(city).locator("a.bf-open").click();
    city.page().waitForURL("**/center/view.xhtml*");
    city.settled();
    assertThat(city.text()).contains("东湖区困难职工帮扶中心", "服务大厅一楼。", "周六值班。", "0791-86225555");
    browser.screenshot(city.page(), "center-4-view");

    Desk clerk = new Desk(browser.anotherUser());
    clerk.logIn("jx_nanchang_clerk");
    clerk.page().locator(".bf-menu").getByText("帮扶中心信息统计").click();
    clerk.settled();
    clerk.at("form:groups").getByText("按直接下级单位").click();
    clerk.press("form:count");
    browser.screenshot(clerk.page(), "center-5-figures");
    assertThat(clerk.at("form:result").innerText())
        .contains("按中心级别", "按直接下级单位", "南昌市总工会(本级)", CENTER, "合计", "800.50");
    Locator line =
        clerk
            .page()
            .locator(".bf-cross")
            .nth(1)
            .locator("tr", new Locator.LocatorOptions().setHasText(CENTER));
    assertThat(line.locator("td").first().innerText().strip()).isEqualTo("1");
    line.locator("td a").first().click();
    clerk.settled();
    assertThat(clerk.at("form:behind").innerText())
        .contains("按直接下级单位 · " + CENTER + " · 中心数", "800.50")
        .contains("共1条");
    line.locator("td a").last().click();
    clerk.settled();
    assertThat(clerk.at("form:behind").innerText()).contains("未填报单位数", "东湖区困难职工帮扶中心");
    browser.screenshot(clerk.page(), "center-6-behind");
    line.locator("th a").click();
    clerk.settled();
    assertThat(clerk.at("form:result").innerText()).contains(CENTER + "(本级)");
    assertThat(sideways(clerk)).as("no sideways scrolling").isFalse();
  }

  private static Locator row(Desk desk) {
    return desk.page()
        .locator("[id='form:centers'] tbody tr", new Page.LocatorOptions().setHasText(CENTER))
        .first();
  }

  private static boolean sideways(Desk desk) {
    return (Boolean)
        desk.page().evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
  }
}
