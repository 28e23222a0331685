package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The province publishes a notice and a brief; a clerk below reads them on his home page. */
class NewsWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("INF-004")
  @Tag("INF-005")
  @Tag("INF-043")
  @Tag("INF-050")
  void aNoticeAndABriefGoFromTheProvinceToTheHomePage() {
    Desk admin = new Desk(browser.page());
    admin.logIn("jiangxi_admin");
    admin.open("publication/notice-edit.xhtml");
    admin.type("form:title", "关于做好2026年冬季送温暖工作的通知");
    admin.press("form:save");
    assertThat(admin.page().locator(".bf-message:visible").allInnerTexts().toString())
        .contains("请填写正文");
    admin.at("form:content").fill("各市总工会:\n请于12月10日前完成困难职工家庭走访。");
    browser.screenshot(admin.page(), "news-notice-edit");
    admin.at("form:save").click();
    admin.page().waitForURL(Pattern.compile(".*/notice-list\\.xhtml.*"));
    admin.settled();
    assertThat(admin.text()).contains("关于做好2026年冬季送温暖工作的通知", "已阅读人数");
    admin.open("publication/brief-edit.xhtml");
    assertThat(admin.at("form:issueNo").inputValue()).matches("第\\d+期");
    admin.type("form:title", "江西省困难职工帮扶工作简报");
    admin.at("form:content").fill("全省帮扶中心运行平稳。");
    admin.at("form:save").click();
    admin.page().waitForURL(Pattern.compile(".*/brief-list\\.xhtml.*"));
    admin.settled();
    admin.logOut();

    Desk clerk = new Desk(browser.page());
    clerk.logIn("nc_bayi_clerk");
    clerk.open("home.xhtml");
    Locator line = clerk.page().locator(".bf-news a.bf-unread").getByText("冬季送温暖").first();
    line.waitFor();
    assertThat(clerk.page().locator("main").innerText())
        .containsSubsequence("全总通知", "本省通知", "工作简报", "江西省困难职工帮扶工作简报");
    browser.screenshot(clerk.page(), "news-home");
    line.click();
    clerk.page().locator(".bf-text-body").waitFor();
    assertThat(clerk.text()).contains("请于12月10日前完成困难职工家庭走访");
    browser.screenshot(clerk.page(), "news-notice");
    clerk.at("form:print").click();
    clerk.page().locator(".bf-print-title").waitFor();
    assertThat(clerk.page().locator(".bf-menu").count()).isZero();
    browser.screenshot(clerk.page(), "news-print");
    clerk.open("home.xhtml");
    assertThat(clerk.page().locator(".bf-news a.bf-unread").getByText("冬季送温暖").count()).isZero();
    clerk.logOut();

    Desk again = new Desk(browser.page());
    again.logIn("jiangxi_admin");
    again.open("publication/notice-list.xhtml");
    again.page().locator(".bf-list tbody tr[data-rk]").first().locator("[id$='readers']").click();
    Locator readings = again.dialog("readingDialog");
    readings.getByText("南昌市总工会").first().waitFor();
    assertThat(readings.innerText()).contains("已读", "未读");
    browser.screenshot(again.page(), "news-readers");
  }
}
