package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Logic check, problem archives, the card of a target and the standards at the desk. */
class ChecksWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-129")
  @Tag("ARC-133")
  @Tag("ARC-134")
  @Tag("ARC-135")
  @Tag("FLD-034")
  void whatIsWrongIsFoundShownAndCorrected() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_baihuazhou_clerk");
    desk.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(desk);
    form.fillHead("龚大为", HouseholdForm.man("19740612"));
    desk.radio("form:singleParent", "是");
    form.addWife(0, "熊秀珍", HouseholdForm.woman("19760911"));
    form.addSon(1, "龚小明", HouseholdForm.man("20121011"));
    form.fillCause("子女上学", "儿子上初中,妻子收入不稳定,学费和生活费每年约12000元。");
    assertThat(desk.at("form:figures").innerText()).contains("660.00 / 990.00 元");
    long id = form.save();

    desk.open("archive/view.xhtml?id=" + id);
    desk.press("form:logic");
    desk.page().locator("#findings").waitFor();
    Locator wrong = desk.page().locator("#findings tbody tr").filter(has("FLD-034")).first();
    assertThat(wrong.innerText()).contains("龚大为", "错误", "婚姻状况为“已婚”,是否单亲不应为“是”。");
    assertThat(desk.page().locator("#countsOfTicked").innerText()).contains("FLD-034", "错误");
    desk.press("form:exportTicked");
    desk.dialog("exporter");
    Download file = desk.page().waitForDownload(() -> desk.at("exportForm:save").click());
    assertThat(file.suggestedFilename()).endsWith(".xlsx");
    desk.settled();
    browser.screenshot(desk.page(), "checks-1-one");
    wrong.getByText("转到字段").click();
    desk.page()
        .waitForFunction(
            "() => document.activeElement.closest('[id=\"form:singleParent\"]') !== null");
    browser.screenshot(desk.page(), "checks-2-field");

    desk.open("archive/logic.xhtml");
    desk.press("form:start");
    Locator heading = desk.page().locator("#heading");
    heading.waitFor();
    assertThat(heading.innerText()).contains("本单位", "有错误的");
    assertThat(desk.page().locator(".bf-counts").innerText()).contains("FLD-034");
    desk.page().locator(".bf-count").filter(has("FLD-034")).first().click();
    desk.settled();
    assertThat(desk.at("form:list").innerText()).contains("龚大为").doesNotContain("FLD-057");
    browser.screenshot(desk.page(), "checks-3-union");

    Server.change("update archive_content set home_address = null where archive_id = " + id);
    Server.change("insert into archive_problem values (" + id + ", 'INCOMPLETE', now())");
    desk.open("archive/problems.xhtml");
    Locator row = desk.at("form:list").locator("tbody tr").filter(has("龚大为"));
    row.waitFor();
    assertThat(row.innerText()).contains("信息填写不完整", "家庭住址未填写。");
    browser.screenshot(desk.page(), "checks-4-problems");
    assertThat(row.innerText()).contains("编辑", "打印", "注销", "删除");
    row.locator("[id$=':paper']").click();
    assertThat(desk.dialog("paper").innerText()).contains("Word");
    browser.screenshot(desk.page(), "checks-4a-paper");
    desk.page().keyboard().press("Escape");
    row.locator("[id$=':deregister']").click();
    desk.dialog("deregisterDialog");
    desk.press("deregisterForm:cancel");
    row.locator("[id$=':delete']").click();
    assertThat(desk.dialog("deleteDialog").innerText()).contains("1 份");
    desk.press("deleteForm:no");
    row.getByText("编辑").click();
    desk.page().waitForFunction("() => document.activeElement.id === 'form:homeAddress'");
    desk.type("form:homeAddress", "东湖区百花洲路8号");
    desk.radio("form:singleParent", "否");
    form.save();
    desk.open("archive/problems.xhtml");
    assertThat(desk.page().locator("main").innerText()).doesNotContain("龚大为");
    desk.open("archive/view.xhtml?id=" + id);
    desk.press("form:report");
    assertThat(desk.dialog("reportDialog").innerText()).contains("可上报 1 份");
  }

  @Test
  @Tag("ARC-126")
  @Tag("FLD-047")
  @Tag("FLD-066")
  void anIllHouseholdGetsItsMedicalBlockAndItsCard() {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_baihuazhou_clerk");
    desk.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(desk);
    form.fillHead("余国庆", HouseholdForm.man("19731001"));
    form.addWife(0, "胡美兰", HouseholdForm.woman("19750203"));
    desk.choose("form:healthStatus", "疾病");
    desk.choose("form:diseaseCategory", "恶性肿瘤");
    form.fillCause("本人大病", "本人患肺癌,每年医药费约六万元,自付三万元。");
    desk.type("form:needPerYear", "60000");
    desk.type("form:ownPerYear", "30000");
    desk.type("form:aidPerYear", "5000");
    desk.radio("form:basicInsurance", "是");
    desk.tick("form:aidKinds", "工会开展的医疗救助");
    desk.press("form:addIllness");
    desk.choose("form:illnesses:0:severeIllness", "恶性肿瘤(含白血病)");
    desk.type("form:illnesses:0:hospital", "南昌大学第一附属医院");
    desk.choose("form:illnesses:0:hospitalGrade", "三级");
    desk.type("form:illnesses:0:diagnosedDate", "2025-03-05");
    desk.radio("form:exitTarget", "是");
    desk.type("form:determinedDate", "2026-01-10");
    desk.type("form:deadline", "2027-12");
    desk.press("form:propose");
    assertThat(desk.at("form:familySituationText").inputValue()).startsWith("全家2人,家庭成员有妻子胡美兰");
    desk.choose("form:keyGroup", "支出性生活困难");
    desk.tick("form:exitMeasures", "社会救助兜底");
    desk.tick("form:actionPlans", "职工医疗互助计划");
    desk.type("form:helperUnit", "东湖区总工会");
    desk.type("form:helperName", "王建国");
    desk.type("form:helperPhone", "0791-86785678");
    browser.screenshot(desk.page(), "checks-5-card");
    long id = form.save();
    desk.open("archive/view.xhtml?id=" + id);
    String shown = desk.page().locator("main").innerText();
    assertThat(shown).contains("60,000.00", "恶性肿瘤(含白血病)", "南昌大学第一附属医院");
    browser.screenshot(desk.page(), "checks-6-view");
    desk.page().locator(".bf-cards .ui-tabs-header").getByText("立卡信息").click();
    desk.at("form:cards:editCard").waitFor();
    assertThat(desk.page().locator("main").innerText()).contains("支出性生活困难", "2027-12", "王建国");
    browser.screenshot(desk.page(), "checks-7-card");
    desk.page().getByText("编辑立卡信息").click();
    desk.page().waitForURL(Pattern.compile(".*archive/edit.*exitTarget"));
  }

  @Test
  @Tag("FIL-002")
  @Tag("FIL-003")
  void theAdministratorOfACountyKeepsItsStandard() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_donghu_admin");
    desk.open("standard/list.xhtml");
    desk.press("form:add");
    Locator dialog = desk.dialog("standardDialog");
    desk.find("standardForm:regionCode", "东湖区");
    desk.type("standardForm:areaName", "扬子洲片区");
    desk.type("standardForm:amount", "655");
    desk.type("standardForm:validFrom", "2026-01-01");
    desk.type("standardForm:basis", "东府发〔2026〕1号");
    browser.screenshot(desk.page(), "checks-7-standard");
    desk.press("standardForm:save");
    dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    assertThat(desk.at("form:list").innerText()).contains("扬子洲片区", "655.00", "未使用");
    browser.screenshot(desk.page(), "checks-8-standards");
    // the households of other walks are measured by the standard of the district
    Server.change("delete from subsistence_standard where area_name = '扬子洲片区'");
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
