package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job: a street files a household, and four superiors later it is of national level. */
class HouseholdJourneyWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-023")
  @Tag("ARC-024")
  @Tag("ARC-027")
  @Tag("ARC-028")
  @Tag("ARC-029")
  @Tag("ARC-030")
  @Tag("ARC-095")
  @Tag("ARC-097")
  @Tag("ARC-098")
  @Tag("INF-052")
  void aHouseholdFiledByAStreetIsReportedOnUntilItIsOfNationalLevel() throws SQLException {
    Desk street = new Desk(browser.page());
    street.logIn("nc_bayi_clerk");
    street.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(street);
    form.fillHead("涂建国", HouseholdForm.man("19760315"));
    assertThat(street.at("form:birthDate").inputValue()).isEqualTo("1976-03-15");
    assertThat(street.at("form:gender").locator(".ui-state-active").count()).isEqualTo(1);
    form.addWife(0, "万秀兰", HouseholdForm.woman("19780822"));
    form.addSon(1, "涂小明", HouseholdForm.man("20120510"));
    form.fillCause("子女上学", "儿子上初中,妻子收入不稳定,学费和生活费每年约12000元。");
    assertThat(street.at("form:figures").innerText()).contains("34,800.00", "966.67", "11,600.00");
    browser.screenshot(street.page(), "journey-1-form");
    long id = form.save();
    assertThat(street.text()).contains("保存成功");
    browser.screenshot(street.page(), "journey-2-saved");

    street.press("form:report");
    Locator dialog = street.dialog("reportDialog");
    assertThat(dialog.innerText()).contains("可上报 1 份", "东湖区总工会");
    assertThat(street.at("reportForm:reminders:0:subject").inputValue()).isEqualTo("职工档案上报数据");
    street.at("reportForm:opinion").fill("情况属实,同意上报");
    browser.screenshot(street.page(), "journey-3-report");
    street.press("reportForm:save");
    dialog.waitFor(hidden());
    assertThat(Server.one("select archive_level from archive where id = " + id))
        .isEqualTo("COUNTY");

    reportOn("nc_donghu_clerk", id, "区县级", "八一");
    reportOn("jx_nanchang_clerk", id, "地市级", "东湖区总工会");
    reportOn("jiangxi_clerk", id, "省级", "南昌市总工会");

    Desk national = new Desk(browser.anotherUser());
    national.logIn("quanzong_clerk");
    assertThat(national.reminders()).isPositive();
    national.open("archive/view.xhtml?id=" + id);
    assertThat(national.page().locator("#archiveLevel").innerText()).isEqualTo("全国级");
    assertThat(national.text()).contains("涂建国");
    assertThat(national.at("form:report").count()).as("nobody stands above").isZero();
    national.page().getByText("上报退回记录").first().click();
    national.at("steps").waitFor();
    assertThat(national.page().locator("#steps thead").innerText())
        .containsSubsequence("操作", "时间", "从单位", "到单位", "操作人", "审批意见/退回原因", "操作后档案层级");
    Locator steps = national.page().locator("#steps tbody tr");
    assertThat(steps.count()).isEqualTo(4);
    assertThat(steps.first().innerText()).contains("江西省总工会", "中华全国总工会", "全国级");
    assertThat(steps.last().innerText()).contains("八一", "东湖区总工会", "情况属实,同意上报");
    browser.screenshot(national.page(), "journey-5-national");
    national.open("archive/list.xhtml");
    national.at("form:subordinates").locator(".ui-chkbox-box").click();
    national.settled();
    national.at("form:name").fill("涂建国");
    national.at("form:name").press("Enter");
    national.settled();
    assertThat(national.page().locator(".bf-list tbody").innerText()).contains("涂建国");
    assertThat(national.at("form:report").count()).as("nor in the list").isZero();
    browser.screenshot(national.page(), "journey-6-national-list");
    national.open("archive/closed.xhtml?library=cancelled");
    assertThat(national.at("form:report").count()).as("nor in the library").isZero();
  }

  /** The union finds the reminder, opens the archive from it and reports it on. */
  private void reportOn(String clerk, long id, String level, String from) {
    Desk desk = new Desk(browser.anotherUser());
    desk.logIn(clerk);
    desk.open("reminder/list.xhtml");
    assertThat(desk.page().locator(".bf-list tbody tr").first().innerText())
        .contains("职工档案上报数据", from);
    desk.open("archive/view.xhtml?id=" + id);
    assertThat(desk.page().locator("#archiveLevel").innerText()).isEqualTo(level);
    desk.press("form:report");
    Locator dialog = desk.dialog("reportDialog");
    assertThat(dialog.innerText()).contains("可上报 1 份");
    desk.press("reportForm:save");
    dialog.waitFor(hidden());
    assertThat(desk.page().locator(".bf-head-state").innerText()).contains("已上报");
    browser.screenshot(desk.page(), "journey-4-" + clerk);
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
