package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How the form of an archive behaves under the hand, and the list it comes from and goes back to.
 */
class ArchiveFormWalkIT {

  private static final String BACKGROUND =
      "e => getComputedStyle(e).backgroundColor + getComputedStyle(e.parentElement).backgroundColor";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-023")
  @Tag("ARC-024")
  void theKindOfTheMenuIsChosenAndWhatDependsOnItKeepsItsText() {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_zhongshan_clerk");
    desk.open("archive/list.xhtml?type=MIGRANT_WORKER");
    desk.page().locator("main").getByText("增加新的职工档案").first().click();
    desk.page().waitForURL(Pattern.compile(".*/archive/edit\\.xhtml.*type=MIGRANT_WORKER.*"));
    desk.settled();
    assertThat(desk.page().locator("h1").innerText()).contains("新增困难农民工档案");
    assertThat(desk.at("form:archiveType_label").innerText()).isEqualTo("困难农民工档案");
    assertThat(headings(desk))
        .containsSubsequence("建档信息", "户主信息", "家庭经济状况", "家庭成员", "致困原因", "银行卡信息", "附件", "立卡信息", "备注");
    Locator name = desk.page().locator("label[for='form:name']");
    assertThat(name.innerText()).contains("*");
    assertThat(name.locator(".bf-star").evaluate("e => getComputedStyle(e).color").toString())
        .as("the star is red")
        .matches("rgb\\((1[5-9]\\d|2\\d\\d), ([0-9]|[1-7]\\d), ([0-9]|[1-7]\\d)\\)");
    desk.type("form:contractDate", "2025-03-01");
    desk.choose("form:archiveType", "城镇困难职工档案");
    assertThat(desk.at("form:contractDate").count()).isZero();
    desk.choose("form:archiveType", "困难农民工档案");
    assertThat(desk.at("form:contractDate").inputValue()).isEqualTo("2025-03-01");
    desk.open("archive/edit.xhtml");
    assertThat(desk.page().locator("h1").innerText()).contains("新增困难职工档案");
    assertThat(desk.at("form:archiveType_label").innerText()).isEqualTo("城镇困难职工档案");
  }

  private static List<String> headings(Desk desk) {
    return desk.page().locator("#form h2").allInnerTexts().stream()
        .map(heading -> heading.split("[\\s(]")[0])
        .toList();
  }

  @Test
  @Tag("ARC-027")
  @Tag("ARC-029")
  @Tag("ARC-030")
  @Tag("ARC-035")
  void whileSavingNothingCanBePressedAndMembersAreMovedAndRemoved() {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_zhongshan_clerk");
    desk.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(desk);
    form.fillHead("谌立新", HouseholdForm.man("19720718"));
    form.fillCause("自然灾害", "房屋被洪水损坏,修缮费用约30000元。");
    form.addWife(0, "涂秋香", HouseholdForm.woman("19731102"));
    form.addSon(1, "谌小雨", HouseholdForm.man("20120630"));
    desk.press("form:addMember");
    desk.choose(HouseholdForm.row(2) + "relation", "女儿");
    assertThat(
            desk.at(HouseholdForm.row(2) + "gender").locator("input:checked").getAttribute("value"))
        .as("the relation tells the sex")
        .isEqualTo("FEMALE");
    desk.at(HouseholdForm.row(2) + "removeMember").click();
    desk.settled();
    assertThat(desk.page().locator(".bf-member").count()).isEqualTo(2);
    desk.at(HouseholdForm.row(1) + "up").click();
    desk.settled();
    assertThat(desk.at(HouseholdForm.row(0) + "memberName").inputValue()).isEqualTo("谌小雨");

    List<Route> held = new ArrayList<>();
    desk.page().route(Pattern.compile(".*/archive/edit\\.xhtml.*"), held::add);
    desk.at("form:save").click();
    desk.page().locator(".bf-saving").waitFor();
    assertThat(desk.page().locator(".bf-saving").innerText()).contains("数据正在保存,请稍候…");
    for (String button : List.of("form:save", "form:saveAndAdd", "form:saveDraft")) {
      assertThat(desk.at(button).isDisabled()).as(button).isTrue();
    }
    browser.screenshot(desk.page(), "form-1-saving");
    desk.page().unroute(Pattern.compile(".*/archive/edit\\.xhtml.*"));
    held.forEach(Route::resume);
    desk.settled();
    form.confirm();
    long id = form.saved();
    assertThat(desk.page().locator(".bf-saved").innerText()).contains("保存成功。", "关闭");
    desk.page().locator(".bf-saved").getByText("关闭").click();
    desk.page().waitForURL(Pattern.compile(".*/archive/list\\.xhtml.*"));
    deleteInTheList(desk, id);
  }

  /** ARC-056 by the icon of a row: asked first, then gone. */
  private void deleteInTheList(Desk desk, long id) {
    Locator row = desk.page().locator(".bf-list tbody tr[data-rk='" + id + "']");
    row.waitFor();
    row.locator("[id$='deleteOne']").click();
    desk.settled();
    assertThat(desk.dialog("deleteDialog").innerText()).contains("确定删除选中的 1 份职工档案吗?");
    desk.press("deleteForm:no");
    assertThat(row.count()).isEqualTo(1);
    row.locator("[id$='deleteOne']").click();
    desk.settled();
    desk.dialog("deleteDialog");
    desk.press("deleteForm:yes");
    desk.page().getByText("成功删除 1 份").first().waitFor();
    row.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    browser.screenshot(desk.page(), "form-2-deleted");
  }

  @Test
  @Tag("ARC-010")
  @Tag("ARC-014")
  @Tag("ARC-018")
  @Tag("ARC-019")
  @Tag("ARC-020")
  void oneComesBackToTheListOneCameFrom() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.logIn("jx_nanchang_clerk");
    desk.open("archive/list.xhtml");
    if (!desk.at("form:subordinates_input").isChecked()) {
      desk.at("form:subordinates").locator(".ui-chkbox-box").click();
      desk.settled();
    }
    Locator rows = desk.page().locator(".bf-list tbody tr[data-rk]");
    String legend = desk.page().locator(".bf-legend").innerText();
    assertThat(legend).contains("未上报", "被退回", "已上报", "下级未上报");
    assertThat(desk.text())
        .containsPattern("选中全部查询结果\\(\\d+ ?条\\)")
        .containsPattern("所有数据 共\\d+条")
        .containsPattern("第\\d+页 共\\d+页");
    Locator first = rows.first().locator("td").nth(3);
    desk.page().mouse().move(0, 0);
    Object still = first.evaluate(BACKGROUND);
    first.hover();
    // the row under the mouse changes its colour, not in one step
    desk.page().waitForCondition(() -> !first.evaluate(BACKGROUND).equals(still));

    desk.page().locator(".bf-list th.ui-sortable-column").first().click();
    desk.settled();
    String sorted = rows.first().getAttribute("data-rk");
    rows.first().locator("td").nth(3).click();
    desk.page().waitForURL(Pattern.compile(".*/archive/view\\.xhtml.*"));
    desk.settled();
    desk.at("form:back").click();
    desk.page().waitForURL(Pattern.compile(".*/archive/list\\.xhtml.*"));
    desk.settled();
    assertThat(rows.first().getAttribute("data-rk")).as("the order is kept").isEqualTo(sorted);

    desk.open("archive/list.xhtml?type=MIGRANT_WORKER");
    for (String key :
        desk.page().locator(".bf-list tbody tr[data-rk]").all().stream()
            .map(row -> row.getAttribute("data-rk"))
            .toList()) {
      assertThat(Server.one("select archive_type from archive where id = " + key))
          .isEqualTo("MIGRANT_WORKER");
    }
    desk.logOut();
  }

  @Test
  @Tag("ARC-020")
  @Tag("ARC-037")
  void otherListsAreComeBackToAsWell() throws SQLException {
    Desk street = new Desk(browser.page());
    street.logIn("nc_bayi_clerk");
    street.open("archive/list.xhtml?change=URBAN_WORKER");
    street.press("form:searchGo");
    street.page().locator(".bf-list tbody [title='编辑']").first().click();
    street.page().waitForURL(Pattern.compile(".*/archive/edit\\.xhtml.*"));
    street.settled();
    street.at("form:close").click();
    street.page().waitForURL(Pattern.compile(".*/archive/list\\.xhtml\\?.*change=.*"));
    street.settled();
    assertThat(street.page().locator(".bf-list tbody tr[data-rk]").count()).isPositive();
    street.open("archive/problems.xhtml?type=URBAN_WORKER");
    street.open("archive/closed.xhtml?library=exited");
    street.open("archive/view.xhtml?id=" + one());
    street.at("form:back").click();
    street.page().waitForURL(Pattern.compile(".*/archive/closed\\.xhtml.*library=exited.*"));
  }

  /** An archive that the street sees. */
  private static String one() throws SQLException {
    return Server.one(
        "select min(a.id) from archive a join app_user u on u.union_id = a.filing_union_id"
            + " where u.login_name = 'nc_bayi_clerk' and a.life_state = 'ACTIVE'");
  }
}
