package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import java.sql.SQLException;
import java.time.Year;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A county keeps its money: income, a correction, an allotment, the books, and what is seen below.
 */
class FundWalkIT {

  private static final String MONEY = "其他资金";
  private static final String YEAR = String.valueOf(Year.now().getValue());
  private static final String BELOW = "-100.00";
  private static final String RED = "rgb(179, 38, 30)";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("FND-010")
  @Tag("FND-015")
  @Tag("FND-030")
  @Tag("FND-033")
  @Tag("FND-038")
  void aCountyKeepsItsAccount() {
    Desk county = new Desk(browser.page());
    county.logIn("nc_donghu_clerk");
    county.open("fund/accounts.xhtml");
    assertThat(county.text()).contains("中央财政资金", "100,000.00", "工会经费", "80,000.00", "使用进度");
    assertThat(county.page().locator(".bf-menu").innerText())
        .containsSubsequence("帮扶资金", "收支明细", "收入管理", "支出管理")
        .doesNotContain("财政专项资金");
    browser.screenshot(county.page(), "fund-1-accounts");
    county.at("form:below").click();
    county.settled();
    browser.screenshot(county.page(), "fund-2-branch");

    county.open("fund/income-edit.xhtml");
    county.press("form:save");
    assertThat(county.text()).contains("请填写资金类型。", "请填写收入类型。", "请填写金额。");
    county.choose("form:fundType", "工会经费");
    county.choose("form:incomeType", "工会经费拨款");
    county.type("form:amount", "500000");
    county.at("form:payer").fill("市总工会");
    county.press("form:save");
    assertThat(county.dialog("confirmDialog").innerText())
        .contains("500,000.00 元(伍拾万元整)", "保存后不能修改或删除,确认吗?");
    browser.screenshot(county.page(), "fund-3-confirm");
    county.press("confirmForm:yes");
    county.page().waitForURL(Pattern.compile(".*/fund/income\\.xhtml.*"));
    county.settled();
    assertThat(county.text()).contains("保存成功。凭单编号:SR-", "500,000.00");
    browser.screenshot(county.page(), "fund-4-income");

    county.page().locator(".bf-list tbody tr").first().getByText("冲账").click();
    county.page().waitForURL(Pattern.compile(".*/fund/reverse\\.xhtml.*"));
    county.settled();
    county.page().locator("[id='form:correcting'] label").getByText("是").click();
    county.settled();
    county.type("form:income:amount", "50000");
    county.at("form:reason").fill("多打了一个零");
    browser.screenshot(county.page(), "fund-5-reverse");
    county.press("form:save");
    assertThat(county.dialog("confirmDialog").innerText())
        .containsSubsequence("冲销:工会经费", "500,000.00 元(伍拾万元整)", "更正为:工会经费", "50,000.00 元(伍万元整)");
    county.press("confirmForm:yes");
    county.page().waitForURL(Pattern.compile(".*/fund/income\\.xhtml.*"));
    county.settled();
    assertThat(county.text()).contains("-500,000.00", "已冲销 500,000.00 元", "冲销 SR-", "50,000.00");
    browser.screenshot(county.page(), "fund-6-corrected");
    county.page().locator(".bf-list tbody").getByText("已冲销 500,000.00 元").first().click();
    county.at("form:entriesChosen").waitFor();
    assertThat(county.at("form:entriesChosen").innerText()).matches("凭单SR-\\d{4}-\\d{6}及其冲账凭单");
    assertThat(county.page().locator(".bf-list tbody tr").allInnerTexts())
        .hasSize(2)
        .anyMatch(row -> row.contains("-500,000.00") && row.contains("冲销 SR-"))
        .anyMatch(row -> row.contains("已冲销 500,000.00 元"));
    browser.screenshot(county.page(), "fund-6-entry");

    county.open("fund/allocation-edit.xhtml");
    county.choose("form:fundType", "工会经费");
    Locator menu = county.at("form:rows:0:toUnion");
    menu.click();
    county.at("form:rows:0:toUnion_panel").locator("li").getByText("八一").first().click();
    county.settled();
    county.type("form:rows:0:amount", "20000");
    county.page().locator("main").getByText("共 1 个收款工会,合计 20,000.00 元").waitFor();
    county.press("form:save");
    assertThat(county.dialog("confirmDialog").innerText()).contains("贰万元整");
    browser.screenshot(county.page(), "fund-7-allot");
    county.press("confirmForm:yes");
    county.page().waitForURL(Pattern.compile(".*/fund/expenditure\\.xhtml.*"));
    county.settled();
    assertThat(county.text()).contains("保存成功。共拨款 1 笔。", "20,000.00");
    browser.screenshot(county.page(), "fund-8-expenditure");
    entriesAreMadeFromTheOwnLedgerOnly(county);
    county.logOut();
  }

  private void entriesAreMadeFromTheOwnLedgerOnly(Desk county) {
    county.open("fund/ledger.xhtml");
    assertThat(county.page().locator("main .bf-list-actions").innerText())
        .contains("增加新的收入信息", "给下级拨款")
        .doesNotContain("支出信息");
    assertThat(idle(county)).isZero();
    county.find("form:union", "八一");
    county.press("form:searchGo");
    assertThat(idle(county)).isEqualTo(2);
    browser.screenshot(county.page(), "fund-8-ledger-below");
    county.press("form:searchReset");
    assertThat(idle(county)).isZero();
  }

  /** How many of the two buttons of entering do nothing. */
  private static int idle(Desk desk) {
    return desk.page()
            .locator(
                "[id='form:lines:add'].ui-state-disabled, [id='form:lines:allot'].ui-state-disabled")
            .count()
        + desk.page()
            .locator("[id='form:add'].ui-state-disabled, [id='form:allot'].ui-state-disabled")
            .count();
  }

  @Test
  @Tag("FND-005")
  @Tag("FND-008")
  @Tag("FND-070")
  @Tag("FND-071")
  @Tag("FND-072")
  void aStreetReadsItsLedgerAndHoldsItsMonthAgainstTheBank() {
    Desk street = new Desk(browser.page());
    street.logIn("cd_chunxi_clerk");
    street.open("fund/ledger.xhtml");
    street.press("form:searchGo");
    assertThat(street.text()).contains("本级帮扶支出—生活救助", "累计").doesNotContain("系统出现问题");
    browser.screenshot(street.page(), "fund-9-ledger");
    street.page().locator("[id='form:lines'] tbody a").getByText("生活救助").first().click();
    street.settled();
    assertThat(street.dialog("behindDialog").innerText()).contains("BF", "1,000.00");
    browser.screenshot(street.page(), "fund-10-behind");
    street.page().reload();
    street.settled();
    assertThat(street.text()).doesNotContain("系统出现问题");

    street.open("fund/months.xhtml");
    street.press("form:searchGo");
    street.page().locator("[id='form:months'] button").first().click();
    street.settled();
    street.dialog("checkDialog");
    street.press("checkForm:save");
    assertThat(street.dialog("checkDialog").innerText()).contains("请填写");
    browser.screenshot(street.page(), "fund-11-month");
    street.type("checkForm:bank", "1");
    street.type("checkForm:cash", "0");
    street.type("checkForm:bankDeposit", "1");
    street.press("checkForm:save");
    assertThat(street.dialog("checkDialog").innerText()).contains("请填写差异说明。");
    street.at("checkForm:explanation").fill("尚未与银行核对");
    street.press("checkForm:save");
    street.page().getByText("结存形式合计与月末余额不一致,请核对。").first().waitFor();
    assertThat(street.at("form:months").innerText()).contains("尚未与银行核对", "1.00");
    browser.screenshot(street.page(), "fund-11-month-checked");
    Locator checked = street.page().locator("[id='form:months'] tbody tr").first();
    assertThat(checked.innerText()).contains("工会经费").doesNotContain("核对后有变动");
    street.open("fund/income-edit.xhtml");
    street.choose("form:fundType", "工会经费");
    street.choose("form:incomeType", "工会经费拨款");
    street.type("form:amount", "12.50");
    street.press("form:save");
    street.dialog("confirmDialog");
    street.press("confirmForm:yes");
    street.page().waitForURL(Pattern.compile(".*/fund/income\\.xhtml.*"));
    street.open("fund/months.xhtml");
    assertThat(colour(checked.getByText("核对后有变动 12.50 元"))).isEqualTo(RED);
    browser.screenshot(street.page(), "fund-11-month-changed");
  }

  @Test
  @Tag("FND-040")
  @Tag("FND-041")
  void whatIsOverspentIsExplainedAndRedWhereverItStands() throws SQLException {
    Desk national = new Desk(browser.page());
    national.logIn("quanzong_admin");
    national.open("fund/controls.xhtml");
    assertThat(national.text()).contains("中央财政资金", "拒绝");
    Locator other =
        national
            .at("form:controls")
            .locator("tbody tr:has(td:first-child:text-is('" + MONEY + "'))");
    other.locator("button").click();
    national.page().locator(".ui-confirmdialog-yes").last().click();
    other.getByText("警告").waitFor();
    national.settled();
    browser.screenshot(national.page(), "fund-12-controls");
    national.open("assistance/measure-classes.xhtml");
    assertThat(national.text()).contains("送物", "生活救助类", "其他帮扶类");
    browser.screenshot(national.page(), "fund-13-classes");
    national.logOut();
    try {
      Desk street = new Desk(browser.page());
      street.logIn("cd_chunxi_clerk");
      overspend(street);
      everyBalanceIsRed(street);
    } finally {
      Server.change("update fund_control set control = 'REFUSE', version = version + 1");
    }
  }

  /** A project for which there is no money at all. */
  private void overspend(Desk street) {
    street.open("otherassistance/edit.xhtml");
    street.type("form:projectName", "垫付抢险慰问");
    street.type("form:peopleCount", "10");
    street.choose("form:measure", "生活救助");
    street.type("form:amount", "100");
    street.choose("form:fundType", MONEY);
    street.at("form:fundYear").click();
    street.at("form:fundYear_panel").locator("li").getByText(YEAR).first().click();
    street.choose("form:materialType", "无(资金)");
    street.press("form:save");
    assertThat(street.dialog("warningsDialog").innerText()).contains("余额不足,超支 100.00 元");
    street.at("warningsForm:overspendReason").fill("上级拨款已批复,下月到账");
    browser.screenshot(street.page(), "fund-14-overspend");
    street.press("warningsForm:go");
    street.page().waitForURL(Pattern.compile(".*/otherassistance/view\\.xhtml.*"));
    street.settled();
  }

  private void everyBalanceIsRed(Desk street) {
    street.open("fund/overspent.xhtml");
    Locator told = row(street.page().locator(".bf-list"), MONEY);
    assertThat(told.innerText()).contains(YEAR, "上级拨款已批复,下月到账");
    assertThat(colour(told.getByText(BELOW))).isEqualTo(RED);
    browser.screenshot(street.page(), "fund-15-overspent");
    told.locator(".bf-open").click();
    street.page().waitForURL(Pattern.compile(".*/fund/ledger\\.xhtml.*"));
    street.settled();
    assertThat(colour(street.at("form:lines").getByText(BELOW).first())).isEqualTo(RED);
    assertThat(colour(street.at("form:sums").getByText(BELOW))).isEqualTo(RED);
    street.open("fund/accounts.xhtml");
    Locator account = row(street.page().locator("#balances"), MONEY);
    assertThat(colour(account.getByText(BELOW).last())).isEqualTo(RED);
    street.open("fund/months.xhtml");
    Locator month = row(street.at("form:months"), MONEY);
    assertThat(colour(month.getByText(BELOW).first())).isEqualTo(RED);
    street.open("realname/progress.xhtml");
    street.tick("form:types", MONEY);
    street.press("form:searchGo");
    assertThat(colour(street.page().locator("#progress .bf-progress-balance a").first()))
        .isEqualTo(RED);
    browser.screenshot(street.page(), "fund-16-progress");
  }

  private static Locator row(Locator table, String text) {
    return table
        .locator("tbody tr")
        .filter(new Locator.FilterOptions().setHasText(text))
        .filter(new Locator.FilterOptions().setHasText(YEAR))
        .first();
  }

  private static String colour(Locator shown) {
    return (String) shown.evaluate("text => getComputedStyle(text).color");
  }
}
