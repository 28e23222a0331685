package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The year of a county: money comes from the city, a household is filed, helped and reported, the
 * help goes into a summary table, and the city finds the same figures. Every figure is told by what
 * it was before, as other walks use the same accounts.
 */
class CountyYearWalkIT {

  private static final String MONEY = "其他资金";
  private static final BigDecimal GRANTED = new BigDecimal("30000.00");
  private static final BigDecimal GIVEN = new BigDecimal("1200.50");

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("FND-020")
  @Tag("FND-038")
  @Tag("FND-052")
  @Tag("FND-064")
  @Tag("AST-038")
  void moneyOfTheCityBecomesHelpOfTheCountyAndASummaryTable() throws SQLException {
    Desk city = new Desk(browser.page());
    city.logIn("jx_nanchang_clerk");
    income(city, "50000");
    final List<BigDecimal> cityBefore = account(city);
    grantToDonghu(city);
    assertThat(account(city).get(4)).isEqualTo(cityBefore.get(4).subtract(GRANTED));
    browser.screenshot(city.page(), "year-1-granted");
    city.logOut();

    Desk county = new Desk(browser.page());
    county.logIn("nc_donghu_clerk");
    final List<BigDecimal> received = account(county);
    assertThat(received.get(1)).as("上级拨入").isGreaterThanOrEqualTo(GRANTED);
    browser.screenshot(county.page(), "year-2-received");
    final long archive = file(county, "龚水根");
    final String record = help(county);
    List<BigDecimal> helped = account(county);
    assertThat(helped.get(3)).as("本级支出").isEqualTo(received.get(3).add(GIVEN));
    assertThat(helped.get(4)).as("余额").isEqualTo(received.get(4).subtract(GIVEN));
    browser.screenshot(county.page(), "year-3-spent");
    report(county, archive, record);
    final String number = table(county);
    browser.screenshot(county.page(), "year-4-table");
    county.open("realname/progress.xhtml");
    onlyThisMoney(county);
    Locator own =
        county
            .page()
            .locator("#progress tbody tr")
            .filter(new Locator.FilterOptions().setHasText("本级"));
    assertThat(money(own.locator(".bf-progress-spent").innerText())).isEqualTo(helped.get(3));
    assertThat(money(own.locator(".bf-progress-balance").innerText())).isEqualTo(helped.get(4));
    browser.screenshot(county.page(), "year-5-progress");
    county.logOut();

    Desk above = new Desk(browser.page());
    above.logIn("jx_nanchang_clerk");
    above.open("realname/list.xhtml?group=LOCAL");
    above.at("form:below").click();
    above.settled();
    assertThat(row(above, number).innerText()).contains("东湖区总工会", "1,200.50");
    browser.screenshot(above.page(), "year-6-city-table");
    above.open("realname/progress.xhtml");
    onlyThisMoney(above);
    Locator donghu =
        above
            .page()
            .locator("#progress tbody tr")
            .filter(new Locator.FilterOptions().setHasText("东湖区总工会"));
    assertThat(money(donghu.locator(".bf-progress-spent").innerText()))
        .isGreaterThanOrEqualTo(helped.get(3));
    browser.screenshot(above.page(), "year-7-city-progress");
    assertThat(
            Server.one(
                "select count(*) from summary_row s join assistance_line l on l.id = s.line_id"
                    + " where l.amount = 1200.50 and l.archive_id = "
                    + archive))
        .as("one amount, one table")
        .isEqualTo("1");
  }

  private static void income(Desk desk, String amount) {
    desk.open("fund/income-edit.xhtml");
    desk.choose("form:fundType", MONEY);
    desk.choose("form:incomeType", "其他收入");
    desk.type("form:amount", amount);
    desk.at("form:payer").fill("市财政局");
    desk.press("form:save");
    desk.dialog("confirmDialog");
    desk.press("confirmForm:yes");
    desk.page().waitForURL(Pattern.compile(".*/fund/income\\.xhtml.*"));
    desk.settled();
  }

  private static void grantToDonghu(Desk city) {
    city.open("fund/allocation-edit.xhtml");
    city.choose("form:fundType", MONEY);
    city.at("form:rows:0:toUnion").click();
    city.at("form:rows:0:toUnion_panel").locator("li").getByText("东湖区").first().click();
    city.settled();
    city.type("form:rows:0:amount", GRANTED.toPlainString());
    city.press("form:save");
    assertThat(city.dialog("confirmDialog").innerText()).contains("30,000.00", "叁万元整");
    city.press("confirmForm:yes");
    city.page().waitForURL(Pattern.compile(".*/fund/expenditure\\.xhtml.*"));
    city.settled();
  }

  /** Own income, from above, to below, spent and balance of this year's money. */
  private static List<BigDecimal> account(Desk desk) {
    desk.open("fund/accounts.xhtml");
    Locator row =
        desk.page()
            .locator("#balances tbody tr:not(.bf-sum)")
            .filter(new Locator.FilterOptions().setHasText(MONEY))
            .filter(new Locator.FilterOptions().setHasText(String.valueOf(Year.now().getValue())));
    return row.locator("td.bf-number").allInnerTexts().stream()
        .limit(5)
        .map(CountyYearWalkIT::money)
        .toList();
  }

  private static long file(Desk county, String name) {
    county.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(county);
    form.fillHead(name, HouseholdForm.man("19680512"));
    county.choose("form:maritalStatus", "未婚");
    county.type("form:headIncome", "900");
    county.type("form:otherAnnualIncome", "0");
    form.fillCause("自然灾害", "房屋被洪水损坏,修缮费用约30000元。");
    return form.save();
  }

  /** Helps out of the money of the city; returns the address of the record. */
  private static String help(Desk county) {
    county.press("form:assist");
    if (county.at("beforeDialog").isVisible()) {
      county.press("beforeForm:go");
    }
    county.choose("form:lines:0:measure", "生活救助");
    county.type("form:lines:0:amount", GIVEN.toPlainString());
    county.choose("form:lines:0:fundType", MONEY);
    county.at("form:lines:0:fundYear").click();
    county.at("form:lines:0:fundYear_panel").locator("li").getByText(Year.now() + " 年").click();
    county.settled();
    county.press("form:save");
    county.page().waitForURL(Pattern.compile(".*/assistance/view\\.xhtml.*"));
    county.settled();
    return county.page().url();
  }

  /** The archive first, then its help (AST-062). */
  private static void report(Desk county, long archive, String record) {
    county.open("archive/view.xhtml?id=" + archive);
    county.press("form:report");
    county.dialog("reportDialog");
    county.press("reportForm:save");
    county.at("reportDialog").waitFor(hidden());
    county.page().navigate(record);
    county.settled();
    county.press("form:report");
    assertThat(county.dialog("reportDialog").innerText()).contains("1,200.50", "南昌市总工会");
    county.press("reportForm:save");
    county.at("reportDialog").waitFor(hidden());
  }

  /** A summary table with all that is free of this money, reported; returns its number. */
  private static String table(Desk county) {
    county.open("realname/list.xhtml?group=LOCAL");
    county.page().locator(".bf-tabs [data-class='LIVING_AID']").click();
    county.settled();
    county.press("form:add");
    county.choose("form:fundType", MONEY);
    county.type("form:phone", "0791-86221234");
    county.type("form:title", "年度发放");
    county.press("form:save");
    county.page().waitForURL(Pattern.compile(".*/realname/table\\.xhtml\\?.*id=\\d+.*"));
    county.settled();
    county.press("form:take");
    county.at("form:tickAll").waitFor();
    assertThat(county.page().locator(".bf-list tbody").innerText()).contains("龚水根");
    county.press("form:tickAll");
    county.press("form:take");
    county.page().getByText("插入成功。").first().waitFor();
    county.press("form:back");
    county.at("total").waitFor();
    assertThat(county.at("total").innerText()).isEqualTo("1,200.50");
    final String number = county.page().locator(".bf-head-name small").innerText();
    county.press("form:report");
    county.dialog("reportDialog");
    county.press("reportForm:save");
    county.at("reportDialog").waitFor(hidden());
    county.page().getByText("上报成功!共 1 张。").first().waitFor();
    return number;
  }

  private static void onlyThisMoney(Desk desk) {
    desk.tick("form:types", MONEY);
    desk.press("form:searchGo");
  }

  private static Locator row(Desk desk, String text) {
    return desk.page()
        .locator(".bf-list tbody tr")
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  /** The last figure of a cell, as a cell may hold several lines. */
  private static BigDecimal money(String text) {
    List<String> lines = Arrays.stream(text.strip().split("\\s+")).toList();
    return new BigDecimal(lines.get(lines.size() - 1).replace(",", ""));
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
