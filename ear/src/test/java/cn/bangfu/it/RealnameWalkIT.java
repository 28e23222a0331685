package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A table is made, filled, printed, reported and returned; money is followed to its persons. */
class RealnameWalkIT {

  /** What the style sheets say of the sheets of paper. */
  private static final String PAGE_RULES =
      "() => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])"
          + ".map(rule => rule.cssText).filter(text => text.includes('@page')).join(' ')";

  @RegisterExtension final Browser browser = new Browser();

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }

  @Test
  @Tag("FND-052")
  @Tag("FND-053")
  @Tag("FND-054")
  @Tag("FND-055")
  @Tag("FND-059")
  @Tag("FND-060")
  @Tag("FND-062")
  void aTableIsMadeFilledPrintedReportedAndReturned() {
    Desk street = new Desk(browser.page());
    street.logIn("cd_chunxi_clerk");
    street.open("realname/list.xhtml?group=LOCAL");
    assertThat(street.page().locator(".bf-tabs").innerText())
        .contains("生活救助类", "医疗救助类", "职业介绍类", "助学救助类", "职业培训类", "法律援助类", "其他帮扶类");
    street.page().locator(".bf-tabs [data-class='LIVING_AID']").click();
    street.settled();
    street.press("form:add");
    assertThat(street.at("form:takeBeforeSave").isDisabled()).isTrue();
    street.type("form:phone", "");
    street.press("form:save");
    assertThat(street.text()).contains("请填写联系电话。", "请填写资金类型。");
    browser.screenshot(street.page(), "realname-1-head");
    street.choose("form:fundType", "工会经费");
    street.type("form:phone", "0791-86221234");
    street.type("form:title", "第一批");
    street.press("form:save");
    street.page().waitForURL(Pattern.compile(".*/realname/table\\.xhtml\\?.*id=\\d+.*"));
    street.settled();
    street.press("form:take");
    street.at("form:tickAll").waitFor();
    browser.screenshot(street.page(), "realname-2-free");
    int free = street.page().locator(".bf-list tbody .bf-tick").count();
    assertThat(free).isPositive();
    street.press("form:tickAll");
    street.press("form:take");
    street.page().getByText("插入成功。共插入 " + free + " 人").first().waitFor();
    street.press("form:back");
    street.at("total").waitFor();
    assertThat(street.at("total").innerText()).isNotEqualTo("0.00");
    assertThat(street.at("form:fundYear").isEditable()).isFalse();
    final String number = street.page().locator(".bf-head-name small").innerText();
    final String total = street.at("total").innerText();
    browser.screenshot(street.page(), "realname-3-table");

    street.press("form:paper");
    street.dialog("exporter");
    assertThat(street.at("exportForm:purpose").inputValue()).isEqualTo("实名制发放签领");
    Download excel = street.page().waitForDownload(() -> street.at("exportForm:save").click());
    assertThat(excel.suggestedFilename())
        .startsWith(Year.now().getValue() + "年工会经费生活救助类实名制汇总表")
        .endsWith(".xlsx");
    street.open("realname/list.xhtml?group=LOCAL");
    street.page().locator(".bf-list tbody").getByText(number).first().click();
    street.at("form:paper").waitFor();
    street.settled();
    street.press("form:paper");
    street.dialog("exporter");
    street.radio("exportForm:mode", "完整导出");
    street.at("exportForm:print").click();
    street.page().locator(".bf-print-table").first().waitFor();
    assertThat(street.text()).contains("实名制汇总表", "签字", "帮扶资金总额", "用途:实名制发放签领");
    assertThat(street.page().locator(".bf-print-table thead .bf-print-frame").innerText())
        .as("repeated on each sheet")
        .contains(Year.now().getValue() + "年工会经费生活救助类实名制汇总表", "填报人", "第一批");
    assertThat((String) street.page().evaluate(PAGE_RULES))
        .containsSubsequence("第 ", "counter(page)", " 页", "共 ", "counter(pages)", " 页");
    browser.screenshot(street.page(), "realname-4-paper");
    street
        .page()
        .pdf(
            new Page.PdfOptions()
                .setPath(Path.of("target/screenshots/realname-paper.pdf"))
                .setPreferCSSPageSize(true));

    street.open("realname/unsummarized.xhtml");
    street.choose("form:fundType", "工会经费");
    street.press("form:searchGo");
    assertThat(street.text()).contains("未汇总 0 笔");
    browser.screenshot(street.page(), "realname-5-free");
    street.open("realname/list.xhtml?group=LOCAL");
    street.page().locator(".bf-list tbody").getByText(number).first().click();
    street.at("form:report").waitFor();
    street.settled();
    street.press("form:report");
    assertThat(street.dialog("reportDialog").innerText())
        .contains("将上报 1 张实名制汇总表,合计 " + total + " 元。", "锦江区总工会");
    browser.screenshot(street.page(), "realname-6-report");
    street.press("reportForm:save");
    street.at("reportDialog").waitFor(hidden());
    street.page().getByText("上报成功!共 1 张。").first().waitFor();
    assertThat(street.at("form:save").count()).isZero();
    street.logOut();

    Desk county = new Desk(browser.page());
    county.logIn("cd_jinjiang_clerk");
    county.open("realname/quick.xhtml?way=SEND_BACK");
    county.page().locator(".bf-quick-below .bf-quick-union").first().waitFor();
    county.page().locator(".bf-quick-all").check();
    county.press("form:list");
    assertThat(county.page().locator(".bf-list tbody").innerText()).contains(number);
    browser.screenshot(county.page(), "realname-7-quick");
    county.press("form:move");
    county.dialog("moveDialog");
    county.press("moveForm:save");
    assertThat(county.at("moveDialog").innerText()).contains("请填写退回原因。");
    county.at("moveForm:reason").fill("缺少领取人签字,请补充。");
    county.press("moveForm:save");
    county.page().locator(".bf-quick-result").waitFor();
    county.logOut();

    street.logIn("cd_chunxi_clerk");
    street.open("realname/list.xhtml?group=LOCAL");
    Locator row =
        street
            .page()
            .locator(".bf-list tbody tr")
            .filter(new Locator.FilterOptions().setHasText(number));
    assertThat(row.innerText()).contains("被退回");
    row.locator(".bf-tick").check();
    street.press("form:delete");
    assertThat(street.dialog("deleteDialog").innerText()).contains("确定删除选中的 1 张汇总表吗?");
    street.press("deleteForm:yes");
    street.page().getByText("成功删除 1 张。").first().waitFor();
    browser.screenshot(street.page(), "realname-8-deleted");
  }

  @Test
  @Tag("FND-046")
  @Tag("FND-047")
  @Tag("FND-048")
  @Tag("FND-049")
  @Tag("FND-051")
  void moneyIsFollowedFromTheProvinceToItsPersons() {
    Desk province = new Desk(browser.page());
    province.logIn("jiangxi_clerk");
    province.open("realname/use.xhtml");
    browser.screenshot(province.page(), "use-1-years");
    String year = String.valueOf(Year.now().getValue());
    province.page().locator("#values").getByText(year).click();
    province.settled();
    province.page().locator("#values").getByText("工会经费").waitFor();
    browser.screenshot(province.page(), "use-2-types");
    List<String> table =
        province.page().locator("#values tr:not(.bf-total-row) .bf-value-amount").allInnerTexts();
    String pie = province.page().locator("#pie").textContent();
    assertThat(table).isNotEmpty().allMatch(pie::contains);
    province.page().locator("#values").getByText("工会经费").click();
    province.settled();
    province.page().locator("#values").getByText("生活救助").click();
    province.settled();
    assertThat(province.page().locator(".bf-way").innerText())
        .contains("江西省总工会", year, "工会经费", "生活救助", "实名制人员");
    assertThat(province.page().locator(".bf-list thead").innerText())
        .contains("姓名", "身份证号", "帮扶类别", "帮扶时档案层级", "已汇总(表号)");
    browser.screenshot(province.page(), "use-3-persons");
    assertThat(province.text()).doesNotContain("系统出现问题");
    province.press("form:merged");
    province.page().locator(".bf-list thead").getByText("人次").waitFor();
    province.press("form:toExport");
    province.dialog("exporter");
    Download excel = province.page().waitForDownload(() -> province.at("exportForm:save").click());
    assertThat(excel.suggestedFilename()).startsWith("帮扶资金使用情况(实名制)").endsWith(".xlsx");
    province.settled();
    province.press("form:toYear");
    province.page().locator("#values").getByText("工会经费").waitFor();
    province.page().locator("[id='tree:unions'] .ui-treenode").getByText("南昌市总工会").click();
    province.settled();
    assertThat(province.page().locator(".bf-way").innerText()).contains("南昌市总工会");
    browser.screenshot(province.page(), "use-4-city");
  }

  private void theEntriesBehindWhatIsThere(Desk province) {
    province.open("realname/progress.xhtml");
    Locator available = province.page().locator("#progress .bf-progress-available a").last();
    String figure = available.innerText();
    available.click();
    province.page().waitForURL(Pattern.compile(".*/realname/sources\\.xhtml.*"));
    province.settled();
    assertThat(province.page().locator("#sums").innerText()).contains(figure);
    assertThat(province.page().locator(".bf-list tbody tr").count()).isPositive();
    browser.screenshot(province.page(), "progress-5-entries");
    province.open("realname/progress.xhtml");
    assertThat(province.page().locator("#progress .bf-progress-balance a").count())
        .isEqualTo(province.page().locator("#progress tbody tr").count());
    for (String figureOf : List.of("own", "received", "allotted")) {
      province.open("realname/progress.xhtml");
      Locator link = province.page().locator("#progress .bf-progress-" + figureOf + " a").first();
      BigDecimal amount = amount(link.innerText());
      link.click();
      province.page().waitForURL(Pattern.compile(".*/fund/(income|expenditure)\\.xhtml.*"));
      province.settled();
      assertThat(province.at("form:entriesChosen").innerText())
          .contains("资金年度:" + Year.now().getValue(), "资金类型:全部", "截止日期:");
      assertThat(
              province.page().locator("#totals tbody .bf-number").allInnerTexts().stream()
                  .map(RealnameWalkIT::amount)
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .as(figureOf)
          .isEqualByComparingTo(amount);
      browser.screenshot(province.page(), "progress-6-" + figureOf);
    }
  }

  private static BigDecimal amount(String shown) {
    return new BigDecimal(shown.replace(",", ""));
  }

  @Test
  @Tag("FND-063")
  @Tag("FND-064")
  @Tag("FND-067")
  @Tag("FND-068")
  @Tag("FND-069")
  void theProgressOfAProvinceIsShownAndDrawn() {
    Desk province = new Desk(browser.page());
    province.logIn("jiangxi_clerk");
    province.open("realname/progress.xhtml");
    Locator rows = province.page().locator("#progress tbody tr");
    assertThat(rows.first().innerText()).contains("本级");
    assertThat(rows.last().innerText()).contains("合计");
    List<String> percents =
        province.page().locator("#progress .bf-progress-percent").allInnerTexts();
    String bars = province.page().locator("#bars").textContent();
    assertThat(percents.subList(0, percents.size() - 1)).allMatch(bars::contains);
    browser.screenshot(province.page(), "progress-1");
    Download picture =
        province
            .page()
            .waitForDownload(() -> province.page().locator("[data-chart='bars']").click());
    assertThat(picture.suggestedFilename()).isEqualTo("使用进度.png");
    picture.saveAs(Path.of("target/screenshots/progress-bars.png"));
    for (String tab : List.of("支出与结余", "按帮扶措施", "按月累计支出")) {
      province.page().locator(".bf-cards .ui-tabs-header").getByText(tab).click();
      province.settled();
      browser.screenshot(province.page(), "progress-2-" + tab);
    }
    province.type("form:threshold", "99");
    province.press("form:searchGo");
    assertThat(province.page().locator("#progress .bf-progress-low").count()).isPositive();
    browser.screenshot(province.page(), "progress-3-threshold");
    province.press("form:toExport");
    province.dialog("exporter");
    Download excel = province.page().waitForDownload(() -> province.at("exportForm:save").click());
    assertThat(excel.suggestedFilename()).startsWith("帮扶资金使用进度汇总表").endsWith(".xlsx");
    province.settled();
    province.open("realname/progress.xhtml");
    province.page().locator("#progress").getByText("南昌市总工会").click();
    province.settled();
    assertThat(province.text()).contains("工会:南昌市总工会");
    province.page().locator("#progress .bf-progress-spent a").last().click();
    province.page().locator(".bf-way").getByText("实名制人员").waitFor();
    browser.screenshot(province.page(), "progress-4-behind");
    theEntriesBehindWhatIsThere(province);
  }
}
