package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A county tells of its centre; the city finds it, reads all about it and counts it. */
class CenterWalkIT {

  private static final String CENTER =
      "update union_org set center = %s where id = (select union_id from app_user"
          + " where login_name = 'nc_donghu_admin')";

  @RegisterExtension final Browser browser = new Browser();

  @AfterEach
  void noCentreForOtherWalks() throws SQLException {
    Server.change(CENTER.formatted("false"));
  }

  @Test
  @Tag("ORG-013")
  @Tag("ORG-077")
  @Tag("ORG-085")
  @Tag("ORG-086")
  @Tag("ORG-087")
  @Tag("ORG-088")
  @Tag("ORG-089")
  @Tag("ORG-090")
  @Tag("STA-017")
  void aCentreIsToldOfFoundReadAndCounted() throws SQLException {
    Desk county = new Desk(browser.page());
    county.logIn("nc_donghu_admin");
    county.open("center/own.xhtml");
    assertThat(county.text()).contains("本单位不是帮扶中心,可不填写。").containsPattern("东湖区总工会\\([0-9]+\\)");
    Server.change(CENTER.formatted("true"));
    county.open("home.xhtml");
    assertThat(county.text()).contains("本帮扶中心信息尚未填写");
    county.open("center/own.xhtml");
    county.at("form:centerName").fill("东湖区困难职工帮扶中心");
    county.choose("form:nature", "事业单位");
    county.choose("form:cityClass", "地级城市");
    county.at("form:establishedOn").fill("2005-05-01");
    county.at("form:staffCount").fill("9");
    county.at("form:fullTimeStaff").fill("5");
    county.at("form:partTimeStaff").fill("3");
    county.at("form:floorArea").fill("800.5");
    county.radio("form:coordination", "是");
    county.tick("form:services", "法律援助");
    county.tick("form:services", "心理咨询");
    county.at("form:intro").fill("第一行\n第二行");
    county.press("form:save");
    assertThat(county.text()).contains("工作人员数应等于专职人数与兼职人数之和。");
    assertThat(county.at("form:staffCount").inputValue()).as("nothing is lost").isEqualTo("9");
    browser.screenshot(county.page(), "center-1-own-wrong");
    county.at("form:staffCount").fill("8");
    county.press("form:save");
    assertThat(county.text()).contains("保存成功。");
    browser.screenshot(county.page(), "center-2-own-saved");

    Desk city = new Desk(browser.anotherUser());
    city.logIn("jx_nanchang_admin");
    city.open("center/query.xhtml");
    city.at("form:name").fill("东湖区");
    city.page().locator(".bf-more").click();
    city.choose("form:nature", "事业单位");
    browser.screenshot(city.page(), "center-3-query");
    city.press("form:searchGo");
    Locator found =
        city.page()
            .locator("[id='form:centers_data'] tr", new Page.LocatorOptions().setHasText("东湖区总工会"));
    assertThat(found.innerText()).contains("县级", "事业单位", "800.50", "法律援助", "心理咨询");
    browser.screenshot(city.page(), "center-4-found");
    found.locator(".bf-open").click();
    city.page().waitForURL("**/center/view.xhtml*");
    assertThat(city.text())
        .containsPattern("东湖区总工会\\([0-9]+\\)")
        .contains("中华全国总工会->江西省总工会->南昌市总工会->东湖区总工会", "东湖区困难职工帮扶中心", "2005-05-01", "第一行\n第二行");
    browser.screenshot(city.page(), "center-5-view");
    city.press("form:back");
    city.page().waitForURL("**/center/query.xhtml*");

    city.open("center/statistics.xhtml");
    city.at("form:groups").getByText("按机构性质").click();
    city.at("form:groups").getByText("按直接下级单位").click();
    city.press("form:count");
    Locator natures = city.page().locator(".bf-cross").nth(1);
    assertThat(row(natures, "事业单位").innerText()).contains("800.50");
    assertThat(row(natures, "社会组织").innerText()).as("no centre, no average").contains("—");
    browser.screenshot(city.page(), "center-6-statistics");
    city.page().locator(".ui-tabs-nav").getByText("图形").click();
    Locator chart = city.page().locator(".bf-chart").nth(1);
    chart.waitFor();
    assertThat(chart.textContent()).contains("事业单位 1", "社会组织 0");
    city.choose("form:shapes:drawn", "面积合计");
    assertThat(city.page().locator(".bf-chart").nth(1).textContent())
        .as("the figures of the table")
        .contains("事业单位 800.50", "社会组织 0.00");
    browser.screenshot(city.page(), "center-6-chart");
    city.page().locator(".ui-tabs-nav").getByText("表格").click();
    row(natures, "事业单位").locator("td a").first().click();
    city.page().locator("[id='form:centers_data'] tr").first().waitFor();
    city.settled();
    assertThat(city.at("form:behind").innerText()).contains("按机构性质 · 事业单位 · 中心数", "东湖区总工会");
    browser.screenshot(city.page(), "center-7-behind");
    Locator unions = city.page().locator(".bf-cross").nth(2);
    row(unions, "东湖区总工会").locator("th a").click();
    city.settled();
    assertThat(city.page().locator(".bf-cross").nth(2).innerText()).contains("东湖区总工会(本级)");
    browser.screenshot(city.page(), "center-8-deeper");
  }

  private static Locator row(Locator table, String label) {
    return table.locator("tbody tr", new Locator.LocatorOptions().setHasText(label)).first();
  }
}
