package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator makes one archive of two and brings it to another union. */
class MergeTransferWalkIT {

  private static final String MAY_HANDLE =
      "update user_permission set level = '%s' where permission = 'ARCHIVE' and user_id ="
          + " (select id from app_user where login_name = 'nc_donghu_admin')";

  @RegisterExtension final Browser browser = new Browser();

  @BeforeEach
  void anAdministratorWhoHandlesArchives() throws SQLException {
    Server.change(MAY_HANDLE.formatted("HANDLE"));
  }

  @AfterEach
  void asBefore() throws SQLException {
    Server.change(MAY_HANDLE.formatted("READ"));
  }

  @Test
  @Tag("ARC-060")
  @Tag("ARC-153")
  @Tag("ARC-154")
  @Tag("ARC-155")
  @Tag("ARC-160")
  @Tag("ARC-161")
  @Tag("ARC-162")
  @Tag("ARC-166")
  @Tag("INF-097")
  @Tag("INF-101")
  void twoArchivesOfOnePersonBecomeOneAndItGoesToAnotherUnion() throws SQLException {
    String head = HouseholdForm.man("19760503");
    Desk street = new Desk(browser.anotherUser());
    street.logIn("nc_bayi_clerk");
    street.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(street);
    form.fillHead("合并甲", head);
    form.fillCause("自然灾害", "房屋被洪水损坏,修缮费用约30000元。");
    form.addWife(0, "合并妻", HouseholdForm.woman("19780909"));
    long old = form.save();

    Desk other = new Desk(browser.anotherUser());
    other.logIn("nc_zhongshanbai_clerk");
    other.open("archive/edit.xhtml");
    other.type("form:name", "合并甲");
    other.type("form:idNo", head);
    other.dialog("hitDialog");
    assertThat(other.at("hitDialog").innerText()).contains("八一", "联系该单位");
    browser.screenshot(other.page(), "merge-0-in-use");
    Page directory = other.page().waitForPopup(() -> other.page().getByText("联系该单位").click());
    directory.waitForLoadState();
    directory.locator(".bf-split-right").getByText("办公电话").first().waitFor();
    assertThat(directory.locator(".bf-split-right").innerText()).contains("八一");
    directory.close();
    other.press("hitForm:ok");
    HouseholdForm second = new HouseholdForm(other);
    String twice = HouseholdForm.man("19760504");
    second.fillHead("合并甲", twice);
    second.fillCause("自然灾害", "房屋被洪水损坏,修缮费用约30000元。");
    long here = second.save();
    // two archives of one person come from the times before numbers were unique
    Server.change("update archive set life_state = 'DEREGISTERED' where id = " + old);
    Server.change("delete from archive_person_claim where archive_id = " + old);
    Server.change(
        "update archive_content o set id_no = n.id_no, id_no_digest = n.id_no_digest"
            + " from archive_content n where n.archive_id = "
            + here
            + " and o.archive_id = "
            + old);

    Desk admin = new Desk(browser.page());
    admin.logIn("nc_donghu_admin");
    admin.page().getByText("业务咨询").click();
    admin.page().waitForURL("**/crossregion/directory.xhtml*");
    admin.settled();
    assertThat(admin.at("right").innerText()).contains("南昌市总工会", "办公电话");
    admin.page().locator(".bf-menu").getByText("合并重复档案").click();
    admin.settled();
    admin.at("form:idNo").fill(twice);
    admin.press("form:searchGo");
    Locator rows = admin.page().locator("[id='form:candidates_data'] tr");
    assertThat(rows.count()).isEqualTo(2);
    assertThat(admin.at("form:candidates").innerText()).contains("已注销", "在册", "户主");
    admin.press("form:choose");
    assertThat(admin.text()).contains("请选择在册档案作为户主。");
    rows.filter(new Locator.FilterOptions().setHasText("在册")).locator("a[id$='remain']").click();
    admin.settled();
    browser.screenshot(admin.page(), "merge-1-candidates");
    admin.at("form:choose").click();
    admin.page().waitForURL("**/archive/merge-form.xhtml*");
    admin.settled();
    Locator persons = admin.at("form:personsPart");
    assertThat(persons.innerText()).contains("合并妻", "已在本档案中", "复制到家庭成员");
    browser.screenshot(admin.page(), "merge-2-form");
    persons.getByText("复制到家庭成员").first().click();
    admin.settled();
    assertThat(admin.at("form:members:0:memberName").inputValue()).isEqualTo("合并妻");
    assertThat(admin.text()).doesNotContain("系统出现问题");
    assertThat(persons.innerText()).as("nobody comes twice").doesNotContain("复制到家庭成员");
    admin.choose("form:members:0:relation", "妻子");
    browser.screenshot(admin.page(), "merge-3-copied");
    admin.at("form:save").click();
    assertThat(admin.page().locator(".ui-confirm-dialog").innerText()).contains("合并后不能撤销。");
    admin.page().locator(".ui-confirmdialog-yes").click();
    admin.settled();
    if (admin.at("warningsDialog").isVisible()) {
      browser.screenshot(admin.page(), "merge-4-warnings");
      admin.at("warningsForm:go").click();
    }
    admin.page().waitForURL("**/archive/view.xhtml*");
    admin.settled();
    assertThat(admin.text()).contains("合并重复档案成功。", "合并妻");
    admin.page().locator(".ui-tabs-nav").getByText("职工历史信息").click();
    admin.page().locator(".bf-branches").waitFor();
    assertThat(admin.page().locator(".bf-branches").innerText()).contains("合并甲", "已注销", "八一");
    browser.screenshot(admin.page(), "merge-5-history");
    admin.page().locator(".bf-branches a").first().click();
    admin.page().waitForURL("**/archive/branch.xhtml*");
    admin.settled();
    assertThat(admin.text()).contains("以下为合并前的内容和历史", "合并妻");
    browser.screenshot(admin.page(), "merge-6-branch");

    admin.open("archive/transfer.xhtml");
    admin.radio("form:subordinates", "是");
    admin.at("form:name").fill("合并甲");
    admin.press("form:searchGo");
    assertThat(admin.page().locator("[id='form:archives_data'] tr").count()).isEqualTo(1);
    admin.page().locator("[id='form:archives_data'] .bf-tick").first().check();
    admin.press("form:ask");
    assertThat(admin.text()).contains("请选择目的单位。", "请回答纸质档案是否已移交。");
    browser.screenshot(admin.page(), "transfer-1-asked");
    admin.find("form:target", "百花洲");
    admin.radio("form:papers", "是");
    admin.press("form:ask");
    admin.dialog("transferDialog");
    assertThat(admin.at("transferForm").innerText()).contains("确定将 1 份档案转移到", "百花洲");
    admin.press("transferForm:yes");
    assertThat(admin.text()).contains("转移完成,共 1 份。", "转移结果", "重新为未上报");
    browser.screenshot(admin.page(), "transfer-2-done");
    assertThat(
            Server.one(
                "select u.name from archive a join union_org u on u.id = a.filing_union_id where"
                    + " a.id = ?",
                here))
        .contains("百花洲");

    admin.open("archive/transfer-all.xhtml");
    admin.find("form:source", "百花洲");
    assertThat(admin.at("form:count").innerText()).contains("本单位建立的档案共");
    admin.find("form:target", "百花洲");
    admin.radio("form:papers", "否");
    admin.press("form:ask");
    assertThat(admin.text()).contains("源单位和目的单位不能相同。");
    browser.screenshot(admin.page(), "transfer-3-all");
  }
}
