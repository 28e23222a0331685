package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Year;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clerk helps a household, corrects the record, and the superior sees it. */
class AssistanceWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-032")
  @Tag("ARC-058")
  @Tag("AST-002")
  @Tag("AST-010")
  @Tag("AST-011")
  @Tag("AST-012")
  @Tag("AST-020")
  @Tag("AST-022")
  @Tag("AST-029")
  @Tag("AST-053")
  @Tag("AST-054")
  void aHouseholdIsHelpedTheRecordCorrectedAndSeenAbove() {
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
    final long archive = form.save();

    street.press("form:assist");
    assertThat(street.dialog("beforeDialog").innerText()).contains("该职工为第一次帮扶。");
    browser.screenshot(street.page(), "assistance-1-first");
    street.press("beforeForm:go");
    assertThat(street.at("form:category_label").innerText()).isEqualTo("子女上学");
    street.press("form:save");
    assertThat(street.text()).contains("帮扶措施一:请填写金额。", "帮扶措施一:请填写资金类型。");
    browser.screenshot(street.page(), "assistance-2-missing");
    line(street, 0, "生活救助", "300", "工会经费");
    line(street, 1, "助学救助", "1200.50", "社会捐助资金");
    street.page().locator("main").getByText("1,500.50").first().waitFor();
    street.choose("form:beneficiary", "邓小军(儿子)");
    street.at("form:concreteMeasures").fill("开学前送到家中,本人签字领取。");
    browser.screenshot(street.page(), "assistance-3-form");
    street.press("form:save");
    street.page().waitForURL(Pattern.compile(".*/assistance/view\\.xhtml.*"));
    street.settled();
    assertThat(street.text())
        .contains("保存成功。", "继续增加(下一位职工)", "邓小军(儿子)", "1,500.50", "助学救助", "社会捐助资金");
    browser.screenshot(street.page(), "assistance-4-saved");

    street.press("form:edit");
    street.type("form:lines:0:amount", "350");
    street.at("form:remark").fill("金额更正");
    street.press("form:save");
    street.page().waitForURL(Pattern.compile(".*/assistance/view\\.xhtml.*"));
    street.settled();
    assertThat(street.page().locator("#changes, [id='form:changes']").first().innerText())
        .contains("帮扶措施一", "生活救助 300.00 工会经费", "生活救助 350.00 工会经费", "金额更正");
    browser.screenshot(street.page(), "assistance-5-corrected");

    street.open("assistance/list.xhtml");
    Locator row = street.page().locator(".bf-list tbody tr").getByText("邓长根").first();
    row.waitFor();
    assertThat(street.page().locator(".bf-list tbody").innerText())
        .contains("生活救助(工会经费) 助学救助(社会捐助资金)", "1,550.50", "未上报");
    assertThat(street.page().locator(".bf-tabs").innerText())
        .contains("全部", "未上报", "已上报", "被退回", "下级未上报");
    assertThat(street.page().locator(".bf-menu").innerText())
        .containsSubsequence("帮扶救助信息管理", "帮扶情况填报", "修改帮扶救助信息");
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

  private void helpTogether(Desk street) {
    street.open("assistance/bulk.xhtml");
    street.type("form:name", "邓长根");
    street.press("form:searchGo");
    street.page().locator(".bf-list tbody .bf-tick").first().check();
    street.press("form:next");
    assertThat(street.dialog("bulkDialog").innerText()).contains("将为选中的 1 人增加相同的帮扶救助信息,确定吗?");
    browser.screenshot(street.page(), "assistance-bulk-1");
    street.press("bulkForm:yes");
    street.at("form:lines:0:measure").waitFor();
    street.settled();
    line(street, 0, "送物", "200", "工会经费");
    street.page().locator("main").getByText("共 1 人,每人 200.00 元,合计 200.00 元").waitFor();
    browser.screenshot(street.page(), "assistance-bulk-2");
    street.press("form:save");
    street.page().waitForURL(Pattern.compile(".*/assistance/list\\.xhtml.*"));
    street.page().locator("main").getByText("本次批量帮扶生成的信息").waitFor();
    street.page().locator(".bf-list tbody").getByText("送物(工会经费)").first().waitFor();
    browser.screenshot(street.page(), "assistance-bulk-3");
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
    desk.type(row + "fundYear", String.valueOf(Year.now().getValue()));
  }
}
