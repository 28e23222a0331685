package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import cn.bangfu.it.kit.Pictures;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clerk helps a household, corrects the record, and the superior sees it. */
class AssistanceWalkIT {

  /** A donation of 2019 to the street, all of which has gone on to one of its communities. */
  private static final String SPENT_YEAR =
      """
      insert into fund_income (entry_no, union_id, entry_date, fund_type_id, fund_year,
        income_type_id, amount, fiscal_budget, submission, entered_at, entered_by)
      select fund_next_number(u.union_id, 'SR', 2019), u.union_id, date '2019-03-01', t.id, 2019,
        i.id, 10, false, gen_random_uuid(), now(), 'test'
       from app_user u, code_value t, code_value i
       where u.login_name = 'nc_bayi_clerk' and t.table_key = 'fund_type'
         and i.table_key = 'income_type' and 'SOCIAL_DONATION' = all (array[t.constant, i.constant]);
      insert into fund_allocation (allocation_no, from_union_id, to_union_id, entry_date,
        fund_type_id, fund_year, amount, fiscal_budget, submission, row_no, entered_at, entered_by)
      select fund_next_number(u.union_id, 'BK', 2019), u.union_id, c.id, date '2019-03-02', t.id,
        2019, 10, false, gen_random_uuid(), 0, now(), 'test'
       from app_user u join union_org c on c.parent_id = u.union_id, code_value t
       where u.login_name = 'nc_bayi_clerk' and c.name = '豫章后街社区工会'
         and t.table_key = 'fund_type' and t.constant = 'SOCIAL_DONATION'
      """;

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-032")
  @Tag("ARC-058")
  @Tag("ARC-043")
  @Tag("AST-002")
  @Tag("AST-010")
  @Tag("AST-011")
  @Tag("AST-012")
  @Tag("AST-020")
  @Tag("AST-021")
  @Tag("AST-022")
  @Tag("AST-024")
  @Tag("AST-029")
  @Tag("AST-036")
  @Tag("AST-040")
  @Tag("AST-041")
  @Tag("AST-042")
  @Tag("AST-053")
  @Tag("AST-054")
  @Tag("AST-077")
  @Tag("AST-082")
  @Tag("AST-083")
  @Tag("USR-123")
  void aHouseholdIsHelpedTheRecordCorrectedAndSeenAbove() throws IOException, SQLException {
    Server.change(SPENT_YEAR);
    Desk street = new Desk(browser.page());
    street.logIn("nc_bayi_clerk");
    String number = HouseholdForm.man("19740918");
    street.open("assistance/list.xhtml");
    street.press("form:add");
    street.type("form:asked", number);
    street.press("form:search");
    assertThat(street.text()).contains("系统中没有该身份证号的档案,请先新增职工档案。");
    street.press("form:fileUrban");
    HouseholdForm form = new HouseholdForm(street);
    assertThat(street.at("form:idNo").inputValue()).isEqualTo(number);
    form.fillHead("邓长根", number);
    form.addWife(0, "胡玉梅", HouseholdForm.woman("19760204"));
    form.addSon(1, "邓小军", HouseholdForm.man("20121020"));
    form.fillCause("子女上学", "儿子上初中,妻子收入不稳定,学费和生活费每年约12000元。");
    final long archive = form.saveForHelp();
    assertThat(street.dialog("beforeDialog").innerText()).contains("该职工为第一次帮扶。");
    browser.screenshot(street.page(), "assistance-1-first");
    street.press("beforeForm:go");
    assertThat(street.at("form:category_label").innerText()).isEqualTo("子女上学");
    String today = street.at("form:date").inputValue();
    street.type("form:date", "明天");
    street.press("form:save");
    assertThat(street.text()).contains("“明天”不是正确的日期", "帮扶措施一:请填写金额。", "帮扶措施一:请填写资金类型。");
    assertThat(street.at("form:date").inputValue()).isEqualTo("明天");
    browser.screenshot(street.page(), "assistance-2-missing");
    street.type("form:date", today);
    yearsAreThoseOfOwnIncome(street);
    line(street, 0, "生活救助", "300", "工会经费");
    line(street, 1, "助学救助", "1200.50", "社会捐助资金");
    street.page().locator("main").getByText("1,500.50").first().waitFor();
    hiddenFieldsKeepWhatWasTyped(street);
    street.choose("form:beneficiary", "邓小军(儿子)");
    street.at("form:concreteMeasures").fill("开学前送到家中,本人签字领取。");
    browser.screenshot(street.page(), "assistance-3-form");
    nothingIsPressedWhileItIsSaved(street);
    street.page().waitForURL(Pattern.compile(".*/assistance/view\\.xhtml.*"));
    street.settled();
    assertThat(street.text())
        .contains("保存成功。", "继续增加(下一位职工)", "邓小军(儿子)", "1,500.50", "助学救助", "社会捐助资金");
    browser.screenshot(street.page(), "assistance-4-saved");
    final String receipt = addReceipt(street);

    street.press("form:edit");
    street.page().locator("[id='form:receipts:attachments']").getByText("领取签字单").waitFor();
    street.type("form:lines:0:amount", "350");
    street.at("form:remark").fill("金额更正");
    street.press("form:save");
    street.page().waitForURL(Pattern.compile(".*/assistance/view\\.xhtml.*"));
    street.settled();
    assertThat(street.page().locator("#changes, [id='form:changes']").first().innerText())
        .contains("帮扶措施一", "生活救助 300.00 工会经费", "生活救助 350.00 工会经费", "金额更正", "领取签字单");
    browser.screenshot(street.page(), "assistance-5-corrected");

    street.open("assistance/list.xhtml");
    Locator row = street.page().locator(".bf-list tbody tr").getByText("邓长根").first();
    row.waitFor();
    assertThat(street.page().locator(".bf-list tbody").innerText())
        .contains("生活救助(工会经费) 助学救助(社会捐助资金)", "1,550.50", "未上报")
        .containsOnlyOnce("邓长根");
    assertThat(street.page().locator(".bf-tabs").innerText())
        .contains("全部", "未上报", "已上报", "被退回", "下级未上报");
    assertThat(street.page().locator(".bf-menu").innerText())
        .containsSubsequence("帮扶救助信息管理", "帮扶情况填报", "填写脱困信息", "修改帮扶救助信息");
    Locator line = row.locator("xpath=ancestor::tr");
    String calm = (String) line.evaluate("row => getComputedStyle(row).backgroundColor");
    line.hover();
    PlaywrightAssertions.assertThat(line).not().hasCSS("background-color", calm);
    browser.screenshot(street.page(), "assistance-6-list");

    street.open("archive/view.xhtml?id=" + archive);
    street.page().locator(".bf-cards .ui-tabs-header").getByText("帮扶信息").click();
    street.page().locator("main").getByText("共 1 条,帮扶金额合计 1,550.50 元").waitFor();
    browser.screenshot(street.page(), "assistance-7-card");
    street.logOut();

    Desk county = new Desk(browser.page());
    county.logIn("nc_donghu_clerk");
    county.open("assistance/list.xhtml");
    county.at("form:subordinates").click();
    county.settled();
    county.page().locator(".bf-list tbody").getByText("邓长根").first().click();
    county.page().waitForURL(Pattern.compile(".*/assistance/view\\.xhtml.*"));
    county.settled();
    assertThat(county.text()).contains("下级未上报", "1,550.50");
    assertThat(county.at("form:edit").count()).isZero();
    assertThat(county.at("form:delete").count()).isZero();
    assertThat(county.at("form:receipts:addAttachment").count()).isZero();
    lookAt(county, receipt);
    county.open("assistance/find.xhtml");
    county.type("form:asked", number);
    county.press("form:search");
    county.page().locator("main").getByText("该档案尚未上报到本单位").first().waitFor();
    browser.screenshot(county.page(), "assistance-8-county");
    county.logOut();

    reportArchiveAndRecord(street, archive);
    helpTogether(street);
    street.logOut();
    sendBack(county);
    othersHearNoFigures(number);

    street.logIn("nc_bayi_clerk");
    street.open("assistance/list.xhtml");
    street.page().locator(".bf-list tbody").getByText("被退回").first().waitFor();
    street.open("assistance/list.xhtml?change=true");
    street.type("form:name", "邓长根");
    street.press("form:searchGo");
    street.page().locator(".bf-list [id$='deleteOne']").first().click();
    street.settled();
    assertThat(street.dialog("deleteDialog").innerText()).contains("确定删除选中的 1 条帮扶救助信息吗?");
    street.press("deleteForm:yes");
    street.at("deleteDialog").waitFor(hidden());
    street.page().getByText("成功删除 1 条。").first().waitFor();
    browser.screenshot(street.page(), "assistance-9-deleted");
    leaveHardship(street);
  }

  /** Every year there is own income of, with what is left; one that is spent is not chosen. */
  private static void yearsAreThoseOfOwnIncome(Desk street) {
    street.choose("form:lines:0:fundType", "其他资金");
    assertThat(street.text()).contains("本单位没有“其他资金”收入记录,请先在“帮扶资金”中登记。");
    street.choose("form:lines:0:fundType", "社会捐助资金");
    assertThat(street.text()).doesNotContain("本单位没有");
    street.at("form:lines:0:fundYear").click();
    Locator years = street.at("form:lines:0:fundYear_panel").locator("li[data-label*='年']");
    int year = Year.now().getValue();
    List<String> told = years.allInnerTexts();
    assertThat(told).hasSize(3);
    assertThat(told.get(0)).matches(year + " 年\\(可用余额 [\\d,]+\\.\\d\\d 元\\)");
    assertThat(told.get(1)).startsWith(year - 1 + " 年(可用余额 ");
    assertThat(told.get(2)).isEqualTo("2019 年(可用余额 0.00 元)");
    assertThat(years.last().getAttribute("class")).contains("ui-state-disabled");
    assertThat(years.first().getAttribute("class")).doesNotContain("ui-state-disabled");
    street.page().keyboard().press("Escape");
  }

  private static void hiddenFieldsKeepWhatWasTyped(Desk street) {
    street.radio("form:assisted", "未帮扶");
    street.at("form:notAssistedReason").waitFor();
    assertThat(street.at("form:lines:0:amount").count()).isZero();
    street.radio("form:assisted", "已帮扶");
    street.at("form:lines:1:amount").waitFor();
    assertThat(street.at("form:notAssistedReason").count()).isZero();
    assertThat(street.at("form:lines:0:amount").inputValue()).startsWith("300");
    assertThat(street.at("form:lines:1:measure_label").innerText()).isEqualTo("助学救助");
    assertThat(street.at("form:lines:1:fundType_label").innerText()).isEqualTo("社会捐助资金");
  }

  /** The form is held on its way, so that one can look. */
  private void nothingIsPressedWhileItIsSaved(Desk street) {
    List<Route> held = new ArrayList<>();
    Pattern form = Pattern.compile(".*/assistance/edit\\.xhtml.*");
    street.page().route(form, held::add);
    street.at("form:save").click();
    Locator note = street.page().locator(".bf-saving");
    note.waitFor();
    assertThat(note.innerText()).contains("数据正在保存,请稍候");
    assertThat(street.at("form:save").isDisabled()).isTrue();
    browser.screenshot(street.page(), "assistance-3-saving");
    held.forEach(Route::resume);
    street.page().unroute(form);
  }

  /** A clerk of another province is asked and told nothing of the help of others. */
  private void othersHearNoFigures(String number) {
    Desk other = new Desk(browser.page());
    other.logIn("cd_chunxi_clerk");
    other.open("assistance/find.xhtml");
    other.type("form:asked", number);
    other.press("form:search");
    assertThat(other.text()).contains("该职工档案属于", "东湖区总工会").doesNotContain("邓长根");
    other.press("form:begin");
    other.page().waitForURL(Pattern.compile(".*/assistance/edit\\.xhtml.*"));
    other.settled();
    assertThat(other.dialog("beforeDialog").innerText())
        .contains("该职工档案不属于本单位管辖范围,确定为其增加帮扶救助信息吗?")
        .doesNotContainPattern("\\d");
    assertThat(other.text()).doesNotContain("邓长根", "1,550.50");
    browser.screenshot(other.page(), "assistance-foreign");
    other.at("beforeForm:stop").click();
    other.page().waitForURL(Pattern.compile(".*/assistance/list\\.xhtml.*"));
    other.settled();
    other.logOut();
  }

  /** The signed receipt is put to the record; the number of the file. */
  private String addReceipt(Desk street) throws IOException {
    street.press("form:receipts:addAttachment");
    street.dialog("attachmentDialog");
    street
        .page()
        .locator("#attachmentForm input[type=file]")
        .setInputFiles(new FilePayload("领取签字单.png", "image/png", Pictures.page()));
    street.press("attachmentForm:save");
    Locator file = street.page().locator("[id='form:receipts:attachments'] tbody tr");
    file.getByText("领取签字单").waitFor();
    browser.screenshot(street.page(), "assistance-4-receipt");
    String address = file.getByText("下载").getAttribute("href");
    assertThat(address).contains("/assistance/file?id=");
    return address.substring(address.indexOf("id=") + "id=".length());
  }

  private void lookAt(Desk county, String receipt) {
    county.open("assistance/attachment.xhtml?id=" + receipt);
    Locator shown = county.page().locator(".bf-preview img");
    shown.waitFor();
    assertThat(shown.evaluate("image => image.naturalWidth")).isEqualTo(Pictures.WIDTH);
    assertThat(county.page().locator(".bf-watermark").textContent()).contains("nc_donghu_clerk");
    browser.screenshot(county.page(), "assistance-8-receipt");
  }

  /** The household leaves hardship with the help that is left: both are saved by one form. */
  private void leaveHardship(Desk street) {
    openExit(street);
    assertThat(street.text())
        .contains("邓长根", "生活救助", "工会经费", "1,550.50", "子女上学", "是否脱困")
        .doesNotContain("脱困方式");
    street.press("form:save");
    assertThat(street.text()).contains("没有需要保存的内容");
    street.open("assistance/list.xhtml?change=true");
    street.type("form:name", "邓长根");
    street.press("form:searchGo");
    street.page().locator(".bf-list tbody .bf-open").first().click();
    street.page().waitForURL(Pattern.compile(".*/assistance/view\\.xhtml.*"));
    street.press("form:edit");
    street.at("form:leaving").waitFor();
    assertThat(street.text()).contains("脱困情况", "未脱困").doesNotContain("脱困方式");
    street.radio("form:leaving", "已脱困");
    street.at("form:exit:wayId").waitFor();
    final String day = street.at("form:exit:date").inputValue();
    street.type("form:exit:date", "昨天");
    street.type("form:lines:0:amount", "三百");
    street.press("form:save");
    assertThat(street.text()).contains("“昨天”不是正确的日期", "脱困方式未填写。", "目前家庭年度总收入未填写。", "帮扶措施一");
    browser.screenshot(street.page(), "assistance-exit-2-missing");
    street.type("form:exit:date", day);
    street.type("form:lines:0:amount", "360");
    street.choose("form:exit:wayId", "实现就业");
    street.type("form:exit:annualIncome", "120000");
    street.type("form:exit:annualExpense", "50000");
    street.page().locator("main").getByText("3,333.33").first().waitFor();
    browser.screenshot(street.page(), "assistance-exit-3-filled");
    street.press("form:save");
    street.page().waitForURL(Pattern.compile(".*/assistance/view\\.xhtml.*"));
    street.settled();
    assertThat(street.text()).contains("保存成功。", "脱困办理成功。", "1,560.50");
    browser.screenshot(street.page(), "assistance-exit-4-saved");
    openExit(street);
    assertThat(street.text()).contains("请在档案管理中办理返困。", "120,000.00");
    assertThat(street.at("form:save").count()).isZero();
    browser.screenshot(street.page(), "assistance-exit-5-done");
  }

  private void openExit(Desk street) {
    street.open("assistance/list.xhtml?exits=true");
    street.type("form:name", "邓长根");
    street.press("form:searchGo");
    browser.screenshot(street.page(), "assistance-exit-1-list");
    street.page().locator(".bf-list tbody .bf-open").first().click();
    street.page().waitForURL(Pattern.compile(".*/assistance/exit\\.xhtml.*"));
    street.settled();
  }

  /** The archive goes first, its record follows (AST-062). */
  private void reportArchiveAndRecord(Desk street, long archive) {
    street.logIn("nc_bayi_clerk");
    street.open("archive/view.xhtml?id=" + archive);
    street.press("form:report");
    street.dialog("reportDialog");
    street.press("reportForm:save");
    street.at("reportDialog").waitFor(hidden());
    street.open("assistance/list.xhtml");
    street.page().locator(".bf-list tbody").getByText("邓长根").first().click();
    street.at("form:report").waitFor();
    street.press("form:report");
    assertThat(street.dialog("reportDialog").innerText())
        .contains("将上报 1 条帮扶救助信息,合计 1,550.50 元。", "东湖区总工会");
    browser.screenshot(street.page(), "assistance-report-1");
    street.press("reportForm:save");
    street.at("reportDialog").waitFor(hidden());
    street.page().getByText("上报成功!共 1 条。").first().waitFor();
    assertThat(street.at("form:edit").count()).isZero();
  }

  private void helpTogether(Desk street) throws SQLException {
    street.open("assistance/bulk.xhtml");
    Locator people = street.page().locator(".bf-list tbody tr");
    Locator other =
        people.filter(new Locator.FilterOptions().setHasNotText("邓长根")).first().locator(".bf-tick");
    people.filter(new Locator.FilterOptions().setHasText("邓长根")).locator(".bf-tick").check();
    other.check();
    final String refused = other.getAttribute("value");
    street.press("form:next");
    assertThat(street.dialog("bulkDialog").innerText()).contains("将为选中的 2 人增加相同的帮扶救助信息,确定吗?");
    browser.screenshot(street.page(), "assistance-bulk-1");
    street.press("bulkForm:yes");
    street.at("form:lines:0:measure").waitFor();
    street.settled();
    line(street, 0, "送物", "200", "工会经费");
    whoCannotBeHelpedIsTakenOut(street, refused);
    street.page().locator("main").getByText("共 1 人,每人 200.00 元,合计 200.00 元").waitFor();
    assertThat(street.page().locator(".bf-sums").innerText())
        .containsPattern("“工会经费”\\d{4}年度:可用余额 [\\d,.]+ 元,本次使用 200\\.00 元,使用后余额 [\\d,.]+ 元");
    browser.screenshot(street.page(), "assistance-bulk-2");
    street.press("form:save");
    street.page().waitForURL(Pattern.compile(".*/assistance/list\\.xhtml.*"));
    street.page().locator("main").getByText("本次批量帮扶生成的信息").waitFor();
    street.page().locator(".bf-list tbody").getByText("送物(工会经费)").first().waitFor();
    browser.screenshot(street.page(), "assistance-bulk-3");
    allHelpOfTheHouseholdIsAtHand(street);
  }

  private void whoCannotBeHelpedIsTakenOut(Desk street, String archive) throws SQLException {
    Server.change("insert into archive_problem values (" + archive + ", 'INCOMPLETE', now())");
    street.press("form:save");
    Locator refused = street.page().locator("#refused tbody tr");
    refused.waitFor();
    assertThat(refused.innerText()).contains("该档案为有问题档案").doesNotContain("邓长根");
    browser.screenshot(street.page(), "assistance-bulk-refused");
    Server.change("delete from archive_problem where archive_id = " + archive);
    street.press("form:remove");
    assertThat(refused.count()).isZero();
  }

  /** From one record to the other, and both of them on one paper. */
  private void allHelpOfTheHouseholdIsAtHand(Desk street) {
    street.page().locator(".bf-list tbody .bf-open").first().click();
    street.page().waitForURL(Pattern.compile(".*/assistance/view\\.xhtml.*"));
    street.settled();
    assertThat(street.text()).contains("共 2 条,帮扶金额合计 1,750.50 元");
    assertThat(street.page().locator("#total").innerText()).isEqualTo("200.00");
    street
        .page()
        .locator("#help tbody tr")
        .filter(new Locator.FilterOptions().setHasText("1,550.50"))
        .locator("a")
        .click();
    street.page().locator("#total").getByText("1,550.50").waitFor();
    street.settled();
    street.press("form:othersPaper");
    street.dialog("others");
    street.at("othersForm:print").click();
    Locator paper = street.page().locator(".bf-print-table");
    paper.waitFor();
    assertThat(paper.innerText()).contains("1,550.50", "200.00", "合计", "1,750.50");
    browser.screenshot(street.page(), "assistance-help-paper");
    street.open("assistance/list.xhtml");
  }

  private void sendBack(Desk county) {
    county.logIn("nc_donghu_clerk");
    county.open("assistance/list.xhtml");
    Locator below = county.at("form:subordinates_input");
    if (!below.isChecked()) {
      county.at("form:subordinates").click();
      county.settled();
    }
    county
        .page()
        .locator(".bf-list tbody tr")
        .filter(new Locator.FilterOptions().setHasText("1,550.50"))
        .locator(".bf-tick")
        .check();
    county.press("form:sendBack");
    county.dialog("reportDialog");
    county.press("reportForm:save");
    assertThat(county.at("reportDialog").innerText()).contains("请填写退回原因。");
    county.at("reportForm:reason").fill("缺少领取签字单,请补充。");
    browser.screenshot(county.page(), "assistance-report-2");
    county.press("reportForm:save");
    county.at("reportDialog").waitFor(hidden());
    county.page().getByText("退回成功!共 1 条。").first().waitFor();
    county.logOut();
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }

  private static void line(Desk desk, int at, String measure, String amount, String fund) {
    String row = "form:lines:" + at + ":";
    desk.choose(row + "measure", measure);
    desk.type(row + "amount", amount);
    desk.choose(row + "fundType", fund);
    desk.at(row + "fundYear").click();
    desk.at(row + "fundYear_panel").locator("li").getByText(Year.now() + " 年").click();
    desk.settled();
  }
}
