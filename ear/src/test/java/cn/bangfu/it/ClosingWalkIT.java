package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A household is cancelled, found again by its number and restored. */
class ClosingWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-047")
  @Tag("ARC-066")
  @Tag("ARC-073")
  @Tag("ARC-077")
  @Tag("ARC-083")
  @Tag("ARC-084")
  @Tag("ARC-088")
  @Tag("AST-043")
  @Tag("USR-072")
  void aCancelledHouseholdComesBackByItsNumber() {
    Desk street = new Desk(browser.page());
    street.logIn("nc_bayi_clerk");
    street.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(street);
    String number = HouseholdForm.man("19750612");
    form.fillHead("熊建军", number);
    form.addWife(0, "胡桂英", HouseholdForm.woman("19770304"));
    form.addSon(1, "熊小军", HouseholdForm.man("20121020"));
    form.fillCause("子女上学", "儿子上初中,妻子收入不稳定,学费和生活费每年约12000元。");
    final long id = form.save();

    street.open("archive/view.xhtml?id=" + id);
    cancelAfterHelp(street);
    street.open("archive/view.xhtml?id=" + id);
    street.press("form:deregister");
    street.dialog("deregisterDialog");
    browser.screenshot(street.page(), "closing-1-deregister");
    street.press("deregisterForm:save");
    assertThat(street.at("deregisterDialog").innerText()).contains("注销原因未填写。");
    street.choose("deregisterForm:reasonId", "失踪");
    street.at("deregisterForm:note").fill("多次走访无人,邻居不知去向。");
    street.press("deregisterForm:save");
    street.at("deregisterDialog").waitFor(hidden());
    assertThat(street.page().locator(".bf-head-card").innerText()).contains("已注销");
    assertThat(street.text()).contains("注销信息", "多次走访无人");
    browser.screenshot(street.page(), "closing-2-cancelled");

    street.open("archive/closed.xhtml");
    assertThat(street.page().locator(".bf-list tbody").innerText()).contains("熊建军", "失踪", "人工");
    assertThat(street.page().locator(".bf-list thead").innerText())
        .containsSubsequence(
            "职工编号", "姓名", "性别", "出生日期", "家庭住址", "工作单位", "致困原因", "建档日期", "状态", "注销日期", "注销原因",
            "办理方式", "操作");
    browser.screenshot(street.page(), "closing-3-library");
    street.press("form:listPaper");
    assertThat(street.dialog("listPaper").innerText())
        .contains("打印当前页已显示字段", "打印当前页全部字段", "打印全部查询结果已显示字段", "打印全部查询结果全部字段");
    browser.screenshot(street.page(), "closing-3-library-paper");
    street.at("listPaperForm:print").click();
    street.page().locator(".bf-print-table").waitFor();
    assertThat(street.text()).contains("注销职工档案库", "熊建军", "失踪");
    street.open("archive/closed.xhtml");
    street.page().locator(".bf-list tbody .bf-tick").first().check();
    street.press("form:paper");
    street.dialog("paper");

    street.open("archive/edit.xhtml");
    street.type("form:mobile", "13870099999");
    street.type("form:idNo", number);
    Locator hit = street.dialog("hitDialog");
    assertThat(hit.innerText()).contains("可以恢复为本单位的困难职工。");
    browser.screenshot(street.page(), "closing-4-hit");
    street.press("hitForm:restoreHit");
    street.at("form:restore").waitFor();
    assertThat(street.text()).contains("熊建军").doesNotContain(number);
    browser.screenshot(street.page(), "closing-5-found");
    assertThat(draft(street)).as("what was typed is not lost while it goes on").isEqualTo(200);
    street.press("form:restore");
    assertThat(street.dialog("restoreDialog").innerText()).contains("确定将该档案恢复到本单位吗?");
    street.press("restoreForm:yes");
    street.at("form:returnIncome").waitFor();
    street.settled();
    assertThat(street.at("form:bankCardNo").inputValue()).isEmpty();
    assertThat(street.at("form:header").innerText()).contains("建档日期");
    assertThat(street.at("form:filingDate").count()).as("the day of filing stays").isZero();
    street.press("form:offer");
    assertThat(street.dialog("staleDialog").innerText()).contains("手机号码", "13870099999");
    browser.screenshot(street.page(), "closing-6-offered");
    street.press("staleForm:take");
    street.at("staleDialog").waitFor(hidden());
    assertThat(street.at("form:mobile").inputValue()).isEqualTo("13870099999");
    browser.screenshot(street.page(), "closing-6-return");
    street.press("form:save");
    assertThat(street.text()).contains("返困原因未填写。");
    street.type("form:returnIncome", "34800");
    street.type("form:returnExpense", "40000");
    street.choose("form:returnCause", "子女上学");
    browser.screenshot(street.page(), "closing-7-return-filled");
    street.press("form:save");
    form.confirm();
    street.at("form:exit").waitFor();
    street.page().getByText("恢复困难职工成功。").first().waitFor();
    assertThat(street.text()).contains("返困信息", "返困档案");
    browser.screenshot(street.page(), "closing-8-restored");
    assertThat(draft(street)).as("it is stored now").isEqualTo(204);

    street.open("archive/list.xhtml");
    street.page().locator(".bf-list tbody .bf-tick").first().waitFor();
    street.press("form:delete");
    assertThat(street.text()).contains("请先选择职工档案。");
    street.page().locator(".bf-list tbody .bf-tick").first().check();
    street.press("form:delete");
    assertThat(street.dialog("deleteDialog").innerText()).contains("1");
    street.press("deleteForm:no");
    street.press("form:tickAll");
    assertThat(street.at("form:ticked").inputValue()).contains(",");
    browser.screenshot(street.page(), "closing-9-list");
  }

  /** The form of help has a button that goes on to the cancellation, which is given up here. */
  private void cancelAfterHelp(Desk street) {
    street.press("form:assist");
    street.dialog("beforeDialog");
    street.press("beforeForm:go");
    street.radio("form:assisted", "未帮扶");
    street.at("form:notAssistedReason").fill("多次走访无人,未能帮扶。");
    street.press("form:cancelArchive");
    street.page().waitForURL(Pattern.compile(".*/assistance/view\\.xhtml.*"));
    street.dialog("deregisterDialog");
    assertThat(street.text()).contains("未帮扶", "多次走访无人,未能帮扶。");
    browser.screenshot(street.page(), "closing-0-after-help");
  }

  /** What is answered to who asks for the draft of the new form. */
  private static int draft(Desk desk) {
    return (Integer)
        desk.page()
            .evaluate(
                """
                fetch(document.body.dataset.session.replace('/session', '/draft?page=%2Farchive%2Fedit.xhtml'))
                  .then(answer => answer.status)""");
  }

  @Test
  @Tag("ARC-079")
  @Tag("ARC-080")
  @Tag("ARC-081")
  @Tag("ARC-089")
  @Tag("ARC-090")
  @Tag("ARC-112")
  @Tag("ARC-115")
  @Tag("ARC-124")
  @Tag("ARC-125")
  @Tag("ARC-171")
  void aHouseholdGetsAnotherHeadLeavesHardshipAndComesBackWithOthers() {
    Desk street = new Desk(browser.page());
    street.logIn("nc_bayi_clerk");
    street.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(street);
    form.fillHead("雷春生", HouseholdForm.man("19740318"));
    form.addWife(0, "邹玉兰", HouseholdForm.woman("19760921"));
    form.addSon(1, "雷小宝", HouseholdForm.man("20120612"));
    form.fillCause("子女上学", "儿子上初中,妻子收入不稳定,学费和生活费每年约12000元。");
    final long id = form.save();

    street.open("archive/standard.xhtml");
    street.type("form:name", "雷春生");
    street.press("form:searchGo");
    street.choose("form:next", "省级");
    street.press("form:changeAll");
    assertThat(street.dialog("askDialog").innerText()).contains("确定将 1 份档案的建档标准改为“省级”吗?");
    browser.screenshot(street.page(), "closing-9-standard");
    street.press("askForm:yes");
    assertThat(street.dialog("resultDialog").innerText()).contains("成功修改 1 份,0 份不能修改。");

    street.open("archive/view.xhtml?id=" + id);
    street.press("form:changeHead");
    assertThat(street.dialog("headDialog").innerText()).contains("雷小宝不能担任户主");
    street.choose("headForm:newHead", "邹玉兰 妻子");
    browser.screenshot(street.page(), "closing-10-head");
    street.press("headForm:go");
    street.at("form:workStatus").waitFor();
    street.settled();
    assertThat(street.at("form:name").inputValue()).isEqualTo("邹玉兰");
    street.press("form:save");
    browser.screenshot(street.page(), "closing-11-head-open");
    street.choose("form:politicalStatus", "群众");
    street.choose("form:staffKind", "职工");
    street.type("form:mobile", "13870055555");
    street.choose("form:workStatus", "在岗");
    street.type("form:workStartDate", "1999-07-01");
    street.radio("form:singleParent", "否");
    street.find("form:employerRegion", "东湖区");
    street.choose(HouseholdForm.row(0) + "memberIdentity", "职工");
    form.save();
    street.open("archive/view.xhtml?id=" + id);
    assertThat(street.page().locator(".bf-head-card").innerText()).contains("邹玉兰");

    street.page().locator(".bf-cards a").getByText("职工历史信息").click();
    street.settled();
    street.type("form:cards:day", "2001-01-01");
    street.press("form:cards:showDay");
    street.page().getByText("该日期尚未建档。").first().waitFor();
    browser.screenshot(street.page(), "closing-12-past-day");
    street.page().locator("main .bf-changes [id$=':then']").last().click();
    assertThat(street.dialog("pastDialog").innerText()).contains("雷春生", "邹玉兰");
    browser.screenshot(street.page(), "closing-13-past");
    street.press("pastForm:close");

    street.press("form:exit");
    street.dialog("exitDialog");
    street.press("exitForm:save");
    assertThat(street.at("exitDialog").innerText()).contains("脱困方式未填写。");
    street.choose("exitForm:wayId", "实现就业");
    street.type("exitForm:annualIncome", "9000");
    street.type("exitForm:annualExpense", "8000");
    assertThat(street.at("exitDialog").innerText()).contains("250.00");
    street.press("exitForm:save");
    street.page().getByText("仍未超过低保边缘标准").first().waitFor();
    browser.screenshot(street.page(), "closing-14-exit");
    street.press("exitForm:save");
    assertThat(street.at("exitDialog").innerText()).contains("至少");
    street.at("exitForm:note").fill("长子已就业,不再需要帮扶");
    street.press("exitForm:save");
    street.at("exitDialog").waitFor(hidden());
    street.page().getByText("脱困办理成功。").first().waitFor();
    assertThat(street.page().locator(".bf-head-card").innerText()).contains("已脱困");
    browser.screenshot(street.page(), "closing-15-exited");

    exitAnother(street);
    street.open("archive/closed.xhtml?library=restore");
    street.type("form:name", "邹玉");
    street.press("form:searchGo");
    street.radio("form:state", "已脱困");
    street.page().locator(".bf-list thead").getByText("脱困日期").waitFor();
    street.settled();
    assertThat(street.at("form:name").inputValue()).as("what was asked stays").isEqualTo("邹玉");
    assertThat(street.page().locator(".bf-list tbody").innerText()).contains("邹玉兰", "邹玉良");
    browser.screenshot(street.page(), "closing-16-bulk");
    street.press("form:restoreAll");
    assertThat(street.dialog("restoreSeveralDialog").innerText()).contains("确定恢复 2 份档案到本单位吗?");
    street.press("restoreSeveralForm:save");
    assertThat(street.at("restoreSeveralDialog").innerText()).contains("返困原因未填写。");
    street.choose("restoreSeveralForm:cause", "子女上学");
    street.type("restoreSeveralForm:lines:0:income", "30000");
    street.type("restoreSeveralForm:lines:0:expense", "32000");
    street.press("restoreSeveralForm:lines:0:down");
    assertThat(street.at("restoreSeveralForm:lines:1:income").inputValue().replace(",", ""))
        .as("one row is copied down")
        .startsWith("30000");
    browser.screenshot(street.page(), "closing-17-bulk-dialog");
    street.press("restoreSeveralForm:save");
    street.page().getByText("成功恢复 2 份,0 份需单独恢复。").first().waitFor();
    browser.screenshot(street.page(), "closing-18-bulk-done");
  }

  /** A second household leaves hardship, to be restored together with the first. */
  private static void exitAnother(Desk street) {
    street.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(street);
    form.fillHead("邹玉良", HouseholdForm.man("19720407"));
    form.addWife(0, "曾小红", HouseholdForm.woman("19740909"));
    form.fillCause("自然灾害", "房屋在洪水中倒塌,重建住房的支出每年约12000元。");
    street.open("archive/view.xhtml?id=" + form.save());
    street.press("form:exit");
    street.dialog("exitDialog");
    street.choose("exitForm:wayId", "实现就业");
    street.type("exitForm:annualIncome", "90000");
    street.type("exitForm:annualExpense", "8000");
    street.press("exitForm:save");
    street.at("exitDialog").waitFor(hidden());
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
