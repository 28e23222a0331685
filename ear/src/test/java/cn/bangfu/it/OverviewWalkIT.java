package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The night job makes totals of the demonstration as soon as the server is there, since it was
 * missed; a city looks at what they say of it.
 */
class OverviewWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("BAT-085")
  @Tag("BAT-086")
  @Tag("STA-014")
  @Tag("STA-077")
  @Tag("STA-078")
  @Tag("STA-079")
  void theOverviewShowsTheTotalsOfTheNightAndLeadsToTheDetails() {
    Desk desk = new Desk(browser.page());
    desk.logIn("jx_nanchang_clerk");
    desk.page().locator(".bf-menu a").getByText("统计汇总").click();
    desk.settled();
    for (int i = 0; i < 45 && !desk.text().contains("数据截至 " + yesterday()); i++) {
      desk.page().waitForTimeout(2_000);
      desk.open("statistics/overview.xhtml");
    }
    assertThat(desk.text()).contains("数据截至 " + yesterday() + " 24:00", "南昌市总工会");
    browser.screenshot(desk.page(), "overview-1-opened");
    desk.choose("form:scope", "含下级未上报");
    desk.press("form:show");
    assertThat(desk.text()).contains("在册户数", "本年帮扶金额(元)", "本年度使用进度", "较上年同日");
    browser.screenshot(desk.page(), "overview-2-all");
    String active = tile(desk, "在册户数").locator(".bf-tile-number").innerText();
    assertThat(active).as("the demonstration has archives").isNotEqualTo("0");

    Locator chart = desk.page().locator(".bf-chart-box").first();
    chart.locator("summary").click();
    assertThat(chart.locator("table").innerText()).contains("低保户", "低保边缘户");
    chart.locator(".bf-chart-enlarge").click();
    assertThat(chart.getAttribute("class")).contains("bf-chart-large");
    browser.screenshot(desk.page(), "overview-3-large");
    desk.page().keyboard().press("Escape");
    assertThat(chart.getAttribute("class")).doesNotContain("bf-chart-large");
    Download picture = desk.page().waitForDownload(() -> chart.locator(".bf-chart-png").click());
    assertThat(picture.suggestedFilename()).isEqualTo("在册户数(按困难类别).png");
    desk.at("form:toExport").click();
    desk.dialog("exporter");
    Download excel = desk.page().waitForDownload(() -> desk.at("exportForm:save").click());
    assertThat(excel.suggestedFilename()).startsWith("统计汇总").endsWith(".xlsx");

    desk.open("statistics/overview.xhtml");
    desk.choose("form:scope", "含下级未上报");
    desk.press("form:show");
    tile(desk, "在册户数").click();
    desk.page().waitForURL(Pattern.compile(".*/statistics/archive\\.xhtml.*"));
    desk.settled();
    assertThat(desk.text()).contains("统计时间:" + yesterday(), "数据范围:含下级未上报", "档案状态:在册");
    assertThat(
            desk.page()
                .locator(".bf-statistics tfoot td")
                .locator("nth=-2")
                .innerText()
                .strip()
                .replace(",", ""))
        .as("the sum of the detailed statistic")
        .isEqualTo(active.replace(",", ""));
    browser.screenshot(desk.page(), "overview-4-detail");
    desk.open("statistics/overview.xhtml");
    desk.choose("form:scope", "含下级未上报");
    desk.press("form:show");
    String times = tile(desk, "本年帮扶人次").locator(".bf-tile-number").innerText();
    tile(desk, "本年帮扶人次").click();
    desk.page().waitForURL(Pattern.compile(".*/assistance/list\\.xhtml.*"));
    desk.settled();
    assertThat(desk.text()).contains("共" + times.replace(",", "") + "条");
    browser.screenshot(desk.page(), "overview-5-help");
  }

  private static LocalDate yesterday() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
  }

  private static Locator tile(Desk desk, String label) {
    return desk.page()
        .locator(".bf-tile")
        .filter(new Locator.FilterOptions().setHas(desk.page().getByText(label, exactly())));
  }

  private static com.microsoft.playwright.Page.GetByTextOptions exactly() {
    return new com.microsoft.playwright.Page.GetByTextOptions().setExact(true);
  }
}
