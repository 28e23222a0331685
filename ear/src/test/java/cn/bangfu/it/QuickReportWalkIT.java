package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A county returns what a street has reported to it, and reports what remains. */
class QuickReportWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-106")
  @Tag("ARC-107")
  @Tag("ARC-110")
  void aCountyTicksAStreetLooksThroughTheListAndReturnsAllButOne() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_donghu_clerk");
    desk.page().locator(".bf-menu a[href*='archive/quick-report']").getByText("快速退回").click();
    desk.settled();
    assertThat(desk.text()).contains("本单位的档案没有快速退回。");
    assertThat(desk.page().locator(".bf-quick-own .bf-quick-union").isDisabled()).isTrue();
    desk.press("form:move");
    assertThat(desk.text()).contains("请先选择单位。");
    desk.page().locator(".bf-quick-all").check();
    desk.press("form:list");
    Locator rows = desk.page().locator(".bf-list tbody tr[data-rk]");
    int found = rows.count();
    assertThat(found).isPositive();
    browser.screenshot(desk.page(), "quick-1-list");
    if (found > 1) {
      rows.first().locator(".bf-quick-keep").uncheck();
    }
    final int moving = Math.max(1, found - 1);
    desk.press("form:move");
    desk.dialog("moveDialog");
    desk.press("moveForm:save");
    assertThat(desk.text()).contains("请填写退回原因。");
    desk.at("moveForm:reason").fill("收入材料不全,请补充");
    browser.screenshot(desk.page(), "quick-2-dialog");
    desk.press("moveForm:save");
    desk.page().locator(".bf-quick-result").waitFor();
    browser.screenshot(desk.page(), "quick-3-result");
    assertThat(
            Server.one(
                "select count(*) from reporting_record where via_quick and text = '收入材料不全,请补充'"))
        .isEqualTo(Integer.toString(moving));
  }

  @Test
  @Tag("ARC-106")
  @Tag("ARC-108")
  @Tag("ARC-109")
  void aStreetReportsItsOwnWithOneText() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_bayi_clerk");
    desk.open("archive/quick-report.xhtml");
    desk.page().locator(".bf-quick-all").check();
    desk.press("form:list");
    browser.screenshot(desk.page(), "quick-4-report");
    desk.press("form:move");
    desk.dialog("moveDialog");
    desk.at("moveForm:opinion").fill("情况属实,同意上报");
    desk.press("moveForm:save");
    desk.page().locator(".bf-quick-result").waitFor();
    assertThat(desk.page().locator(".bf-quick-result").innerText()).contains("已上报", "未上报");
    browser.screenshot(desk.page(), "quick-5-reported");
    assertThat(
            Integer.parseInt(
                Server.one(
                    "select count(*) from reporting_record where via_quick and text ="
                        + " '情况属实,同意上报'")))
        .isPositive();
  }
}
