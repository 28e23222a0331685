package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A day with other assistance: a project is made, reported, returned, corrected and counted. */
class OtherAssistanceWalkIT {

  private static final String NAME = "走访慰问环卫工人";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("AST-113")
  @Tag("AST-115")
  @Tag("AST-117")
  @Tag("AST-118")
  void aProjectIsMadeReportedReturnedCorrectedAndCounted() {
    Desk street = new Desk(browser.page());
    street.logIn("nc_bayi_clerk");
    assertThat(street.page().locator(".bf-menu").innerText())
        .containsSubsequence("其他帮扶", "其他帮扶填报", "其他帮扶查询", "自定义显示选项");
    street.open("otherassistance/list.xhtml");
    street.press("form:add");
    street.at("form:projectName").waitFor();
    street.press("form:save");
    assertThat(street.text()).contains("请填写项目名称。", "请填写资金来源。", "请填写物资类型。");
    browser.screenshot(street.page(), "other-1-missing");
    street.type("form:projectName", NAME);
    street.type("form:peopleCount", "120");
    street.choose("form:measure", "送物");
    street.type("form:amount", "1200.50");
    assertThat(street.page().locator("[id='form:fundType_items']").innerText())
        .doesNotContain("中央财政资金");
    street.choose("form:fundType", "工会经费");
    street.settled();
    street.at("form:fundYear").click();
    street
        .at("form:fundYear_panel")
        .locator("li.ui-selectonemenu-item:not(.ui-state-disabled)")
        .getByText("可用余额")
        .first()
        .click();
    street.settled();
    street.choose("form:materialType", "防暑降温用品");
    browser.screenshot(street.page(), "other-2-form");
    street.press("form:save");
    street.page().waitForURL(Pattern.compile(".*/otherassistance/view\\.xhtml.*"));
    street.settled();
    assertThat(street.text()).contains("保存成功。", NAME, "1,200.50", "防暑降温用品");
    browser.screenshot(street.page(), "other-3-view");
    street.press("form:report");
    assertThat(street.dialog("reportDialog").innerText())
        .contains("将上报 1 条其他帮扶信息,合计 1,200.50 元。", "东湖区总工会");
    street.press("reportForm:save");
    street.at("reportDialog").waitFor(hidden());
    street.page().getByText("上报成功!共 1 条。").first().waitFor();
    assertThat(street.at("form:edit").count()).isZero();
    street.logOut();

    Desk county = new Desk(browser.page());
    county.logIn("nc_donghu_clerk");
    county.open("otherassistance/list.xhtml?query=true");
    county.type("form:projectName", "环卫");
    county.press("form:searchGo");
    county.page().locator(".bf-list tbody").getByText(NAME).first().waitFor();
    assertThat(county.page().locator("#sums").innerText())
        .contains("项目数 1", "涉及人数合计 120", "帮扶金额合计 1,200.50 元");
    browser.screenshot(county.page(), "other-4-query");
    county.press("form:export");
    county.dialog("exporter");
    Download file = county.page().waitForDownload(() -> county.at("exportForm:save").click());
    assertThat(file.suggestedFilename()).startsWith("其他帮扶信息_").endsWith(".xlsx");
    county.open("otherassistance/list.xhtml?query=true");
    county.page().locator(".bf-list tbody .bf-tick").first().check();
    county.press("form:sendBack");
    county.dialog("reportDialog");
    county.at("reportForm:reason").fill("请核对人数");
    county.press("reportForm:save");
    county.at("reportDialog").waitFor(hidden());
    county.logOut();

    street.logIn("nc_bayi_clerk");
    street.open("otherassistance/list.xhtml");
    street.page().locator(".bf-list tbody").getByText("被退回").first().waitFor();
    street.page().locator(".bf-list tbody .bf-open").getByText(NAME).first().click();
    street.at("form:edit").waitFor();
    street.press("form:edit");
    street.at("form:peopleCount").waitFor();
    street.type("form:peopleCount", "118");
    street.press("form:save");
    street.page().waitForURL(Pattern.compile(".*/otherassistance/view\\.xhtml.*"));
    street.settled();
    assertThat(street.page().locator("#changes, [id='form:changes']").first().innerText())
        .contains("涉及人数", "120", "118");
    browser.screenshot(street.page(), "other-5-corrected");
    street.press("form:delete");
    assertThat(street.dialog("deleteDialog").innerText()).contains("确定删除选中的 1 条其他帮扶信息吗?");
    street.press("deleteForm:yes");
    street.page().waitForURL(Pattern.compile(".*/otherassistance/list\\.xhtml.*"));
    street.page().getByText("成功删除 1 条。").first().waitFor();
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
