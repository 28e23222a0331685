package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An archive that its province sends back. */
class ArchiveJourneyWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-061")
  @Tag("ARC-101")
  @Tag("INF-007")
  @Tag("INF-057")
  void whatTheProvinceReturnsTheCitySeesWithReasonAndReminder() throws SQLException {
    long id =
        Long.parseLong(
            Server.one(
                """
                select min(a.id) from archive a join app_user u on u.union_id = a.holder_union_id
                where u.login_name = 'jiangxi_clerk' and a.life_state = 'ACTIVE'
                  and not a.sent_back and a.archive_type = 'URBAN_WORKER' and exists (
                    select from app_user c where c.login_name = 'jx_nanchang_clerk'
                      and c.union_id = a.prefecture_id)"""));
    Desk city = new Desk(browser.anotherUser());
    city.logIn("jx_nanchang_clerk");
    final int before = city.reminders();

    Desk province = new Desk(browser.page());
    province.logIn("jiangxi_clerk");
    province.open("archive/view.xhtml?id=" + id);
    browser.screenshot(province.page(), "return-1-view");
    province.press("form:sendBack");
    province.dialog("reportDialog");
    province.press("reportForm:save");
    assertThat(province.at("reportDialog").innerText()).contains("请填写退回原因。");
    province.at("reportForm:reason").fill("家庭收入证明已过期");
    browser.screenshot(province.page(), "return-2-dialog");
    province.press("reportForm:save");
    province.at("reportDialog").waitFor(hidden());

    city.open("home.xhtml");
    assertThat(city.reminders()).isEqualTo(before + 1);
    city.open("archive/view.xhtml?id=" + id);
    assertThat(city.text()).contains("被退回");
    Locator reason = city.at("sendBackReason");
    assertThat(reason.innerText()).contains("家庭收入证明已过期");
    assertThat(reason.evaluate("e => getComputedStyle(e).color").toString())
        .matches("rgb\\((1[5-9]\\d|2\\d\\d), ([0-9]|[1-6]\\d), ([0-9]|[1-6]\\d)\\)");
    browser.screenshot(city.page(), "return-3-view");
    city.page().getByText("上报退回记录").first().click();
    city.at("steps").waitFor();
    assertThat(city.page().locator("#steps tbody tr").first().innerText())
        .contains("退回", "江西省总工会", "南昌市总工会", "家庭收入证明已过期");

    city.open("reminder/list.xhtml");
    Locator first = city.page().locator(".bf-list tbody tr").first();
    assertThat(first.innerText()).contains("职工档案退回数据", "家庭收入证明已过期", "江西省总工会");
    browser.screenshot(city.page(), "return-4-reminders");
    first.locator("a.bf-open").click();
    city.settled();
    browser.screenshot(city.page(), "return-5-reminder");
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
