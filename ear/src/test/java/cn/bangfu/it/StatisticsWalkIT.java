package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody counts archives and projects, looks at the chart and at what stands behind a figure. */
class StatisticsWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("FLD-079")
  @Tag("STA-002")
  @Tag("STA-005")
  @Tag("STA-006")
  @Tag("STA-014")
  @Tag("STA-017")
  void archivesAreCountedByUnionAndValueAndAFigureShowsItsArchives() {
    Desk desk = new Desk(browser.page());
    desk.logIn("jx_nanchang_clerk");
    desk.page().locator(".bf-menu a").getByText("职工档案统计").click();
    desk.settled();
    assertThat(desk.page().locator(".bf-statistics").count()).as("nothing before 统计").isZero();
    browser.screenshot(desk.page(), "statistics-1-opened");
    desk.choose("form:scope", "含下级未上报");
    desk.press("form:count");
    Locator table = desk.page().locator(".bf-statistics");
    assertThat(table.locator("thead").innerText()).contains("男", "女", "总数", "职工人数", "供养人口数");
    assertThat(desk.text()).contains("统计时间:", "数据范围:含下级未上报", "档案状态:在册", "计算时间");
    Locator district = row(table, "东湖区总工会");
    Locator figure = district.locator("td a").last();
    browser.screenshot(desk.page(), "statistics-2-table");
    String families = district.locator("td").nth(district.locator("td").count() - 2).innerText();
    figure.click();
    desk.page().locator("[id='form:archives_data'] tr").first().waitFor();
    desk.settled();
    assertThat(desk.at("form:behind").innerText())
        .contains("东湖区总工会 · 总数", "共" + families.strip() + "条");
    browser.screenshot(desk.page(), "statistics-3-behind");

    desk.page().locator(".ui-tabs-nav").getByText("图形").click();
    desk.page().locator(".bf-chart").first().waitFor();
    assertThat(desk.page().locator(".bf-chart").first().textContent()).contains("东湖区总工会");
    browser.screenshot(desk.page(), "statistics-4-chart");
    desk.page().locator(".ui-tabs-nav").getByText("表格").click();

    row(table, "东湖区总工会").locator("th a").click();
    desk.settled();
    assertThat(desk.page().locator(".bf-statistics tbody").innerText()).contains("东湖区总工会(本级)");
    assertThat(desk.page().locator(".bf-way").innerText()).contains("南昌市总工会", "东湖区总工会");
    desk.page().locator(".bf-way a").first().click();
    desk.settled();
    assertThat(desk.page().locator(".bf-statistics tbody").innerText()).contains("南昌市总工会(本级)");
  }

  @Test
  @Tag("BAT-095")
  void aStatisticIsCountedInTheBackgroundAndShownUnderMyTasks() {
    Desk desk = new Desk(browser.page());
    desk.logIn("jx_nanchang_clerk");
    desk.open("statistics/archive.xhtml");
    desk.choose("form:scope", "含下级未上报");
    desk.press("form:order");
    assertThat(desk.text()).contains("已提交后台统计");
    assertThat(desk.page().locator(".bf-statistics").count()).isZero();
    desk.open("job/mine.xhtml");
    desk.page().getByText("查看统计结果").first().click();
    desk.settled();
    assertThat(row(desk.page().locator(".bf-statistics"), "东湖区总工会").count()).isEqualTo(1);
    assertThat(desk.text()).contains("数据范围:含下级未上报", "计算时间");
    browser.screenshot(desk.page(), "statistics-6-background");
  }

  @Test
  @Tag("FLD-079")
  @Tag("STA-008")
  @Tag("STA-009")
  @Tag("STA-011")
  @Tag("STA-023")
  @Tag("STA-097")
  void twoItemsAreCrossedAndWrongConditionsAreNamed() {
    Desk desk = new Desk(browser.page());
    desk.logIn("jx_nanchang_clerk");
    desk.open("statistics/archive.xhtml");
    desk.choose("form:first", "困难类别");
    desk.choose("form:second", "性别");
    desk.choose("form:scope", "含下级未上报");
    desk.press("form:count");
    assertThat(desk.page().locator(".bf-statistics thead tr").count()).isEqualTo(3);
    browser.screenshot(desk.page(), "statistics-5-crossed");
    desk.choose("form:second", "困难类别");
    desk.at("form:day").fill("2099-01-01");
    desk.press("form:count");
    assertThat(desk.text()).contains("统计时间不能晚于今天。", "两个统计项目不能相同。");
    browser.screenshot(desk.page(), "statistics-6-wrong");
    assertThat(desk.at("form:first_label").innerText()).isEqualTo("困难类别");
    desk.at("form:day").fill("2020-01-01");
    desk.choose("form:second", "民族");
    desk.press("form:count");
    assertThat(desk.text()).contains("列数过多(", "请减少统计项目。");
    browser.screenshot(desk.page(), "statistics-6-too-many");
    assertThat(desk.at("form:first_label").innerText()).isEqualTo("困难类别");
    desk.choose("form:second", "不分项");
    desk.press("form:count");
    assertThat(desk.text()).contains("统计时间:2020-01-01");
  }

  @Test
  @Tag("AST-110")
  @Tag("STA-053")
  void otherAssistanceHasItsStatisticsInTheSameMenu() {
    Desk desk = new Desk(browser.page());
    desk.logIn("jx_nanchang_clerk");
    desk.page().locator(".bf-menu a").getByText("其他帮扶情况统计").click();
    desk.settled();
    desk.choose("form:scope", "含下级未上报");
    desk.press("form:count");
    assertThat(desk.page().locator(".bf-statistics thead").innerText())
        .contains("总数", "项目数", "涉及人数", "帮扶金额");
    browser.screenshot(desk.page(), "statistics-7-projects");
  }

  @Test
  @Tag("STA-012")
  @Tag("STA-016")
  @Tag("STA-019")
  @Tag("STA-096")
  void aPlanIsKeptAndOpenedLinesAreSortedAndTheFileHasItsName() {
    Desk desk = new Desk(browser.page());
    desk.logIn("jx_nanchang_clerk");
    desk.open("statistics/archive.xhtml");
    desk.choose("form:first", "困难类别");
    desk.choose("form:scope", "含下级未上报");
    desk.press("form:keep");
    desk.dialog("planDialog");
    desk.press("planForm:save");
    assertThat(desk.text()).contains("请填写方案名称,最多30个字。");
    String name = "类别" + System.nanoTime() % 1_000_000;
    desk.at("planForm:name").fill(name);
    desk.choose("planForm:means", "上月末");
    browser.screenshot(desk.page(), "statistics-8-plan");
    desk.press("planForm:save");
    desk.open("statistics/archive.xhtml");
    assertThat(desk.at("form:first_label").innerText()).isEqualTo("性别");
    desk.page().locator(".bf-set a").getByText(name).click();
    desk.settled();
    assertThat(desk.at("form:first_label").innerText()).isEqualTo("困难类别");
    assertThat(desk.at("form:scope_label").innerText()).isEqualTo("含下级未上报");
    assertThat(desk.at("form:day").inputValue())
        .isEqualTo(
            java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                .withDayOfMonth(1)
                .minusDays(1)
                .toString());
    desk.press("form:count");
    assertThat(desk.page().locator(".bf-counting").isHidden()).isTrue();
    Locator heads = desk.page().locator(".bf-statistics thead th[aria-sort]");
    heads.last().locator("a").click();
    desk.settled();
    assertThat(heads.last().getAttribute("aria-sort")).isEqualTo("descending");
    browser.screenshot(desk.page(), "statistics-9-sorted");
    desk.at("form:toExport").click();
    desk.dialog("exporter");
    String file =
        desk.page().waitForDownload(() -> desk.at("exportForm:save").click()).suggestedFilename();
    assertThat(file).startsWith("职工档案统计_南昌市总工会_20").endsWith(".xlsx");
  }

  private static Locator row(Locator table, String union) {
    return table.locator("tbody tr", new Locator.LocatorOptions().setHasText(union)).first();
  }
}
