package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two windows meet over one archive, two unions over one person. */
class TwoDesksWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-042")
  void whoSavesLaterSeesBothValuesAndLosesNothing() {
    Desk first = new Desk(browser.page());
    first.logIn("nc_zhongshan_clerk");
    first.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(first);
    form.fillHead("喻长庚", HouseholdForm.man("19740909"));
    first.choose("form:maritalStatus", "未婚");
    form.fillCause("自然灾害", "房屋被洪水损坏,修缮费用约30000元。");
    long id = form.save();

    // the other window of the same clerk: her union has one, and an account one session (USR-073)
    Desk second = new Desk(browser.page().context().newPage());
    second.open("archive/edit.xhtml?id=" + id);
    first.open("archive/edit.xhtml?id=" + id);
    first.type("form:homeAddress", "东湖区中山路100号");
    first.type("form:mobile", "13970099999");
    form.save();

    second.type("form:homeAddress", "东湖区子固路8号");
    second.type("form:postcode", "330006");
    second.press("form:save");
    Locator dialog = second.dialog("staleDialog");
    browser.screenshot(second.page(), "stale-1-choice");
    assertThat(dialog.innerText())
        .containsPattern("该档案已被.+于.+修改,请刷新后再保存。")
        .contains("东湖区八一大道36号2栋301室", "东湖区中山路100号", "东湖区子固路8号", "330006", "13970099999");
    second.press("staleForm:take");
    // both changed the address: the merge waits for a choice
    dialog.getByText("双方都修改过的内容请先选择保留哪一个。").waitFor();
    dialog.locator("tr.bf-contested").getByText("您填写的").click();
    second.settled();
    second.press("staleForm:take");
    assertThat(second.text()).contains("已按所选内容合并,请核对后重新保存。");
    assertThat(second.at("form:homeAddress").inputValue()).isEqualTo("东湖区子固路8号");
    assertThat(second.at("form:postcode").inputValue()).isEqualTo("330006");
    assertThat(second.at("form:mobile").inputValue())
        .as("what only the first one changed is taken from the store")
        .isEqualTo("13970099999");
    browser.screenshot(second.page(), "stale-2-merged");
    new HouseholdForm(second).save();
    assertThat(second.at("form:homeAddress").inputValue()).isEqualTo("东湖区子固路8号");
    assertThat(second.at("form:mobile").inputValue()).isEqualTo("13970099999");
    assertThat(second.at("form:postcode").inputValue()).isEqualTo("330006");
  }

  @Test
  @Tag("ARC-044")
  @Tag("USR-086")
  void whoIsFiledAgainUnderASlippedNumberIsShownAndMayBeSaved() {
    Desk first = new Desk(browser.page());
    first.logIn("nc_zhongshan_clerk");
    first.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(first);
    form.fillHead("章伟芳", HouseholdForm.man("19691217"));
    first.choose("form:maritalStatus", "未婚");
    first.choose("form:ethnicity", "hz", "回族");
    form.fillCause("自然灾害", "房屋被洪水损坏,修缮费用约30000元。");
    form.save();

    Desk second = new Desk(browser.anotherUser());
    second.logIn("nc_donghu_clerk");
    second.open("archive/edit.xhtml");
    HouseholdForm again = new HouseholdForm(second);
    again.fillHead("张伟芳", HouseholdForm.man("19691217"));
    second.choose("form:maritalStatus", "未婚");
    again.fillCause("自然灾害", "房屋被洪水损坏,修缮费用约30000元。");
    second.press("form:save");
    Locator asked = second.dialog("warningsDialog");
    browser.screenshot(second.page(), "doubles-1-at-saving");
    assertThat(asked.innerText()).contains("可能与已有档案中的人员重复", "章伟芳", "姓名读音相同(30分)", "出生日期相同(15分)");
    again.confirm();
    long id = again.saved();
    second.open("archive/view.xhtml?id=" + id);
    second.page().getByText("疑似重复", new Page.GetByTextOptions().setExact(true)).click();
    second.page().locator("main .bf-doubles").waitFor();
    browser.screenshot(second.page(), "doubles-2-card");
    assertThat(second.page().locator("main .bf-doubles").innerText())
        .contains("张伟芳", "章伟芳", "中山路社区工会");
  }

  @Test
  @Tag("ARC-044")
  @Tag("ARC-046")
  @Tag("ARC-048")
  @Tag("USR-086")
  void aNumberInUseElsewhereNamesTheUnionAndShowsAStrangerNoMore() throws SQLException {
    String number = HouseholdForm.man("19730303");
    Desk owner = new Desk(browser.page());
    owner.logIn("nc_zhongshan_clerk");
    owner.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(owner);
    form.fillHead("晏鸿飞", number);
    owner.choose("form:maritalStatus", "未婚");
    form.fillCause("自然灾害", "房屋被洪水损坏,修缮费用约30000元。");
    final long id = form.save();

    Desk stranger = new Desk(browser.anotherUser());
    stranger.logIn("cd_chunxi_clerk");
    stranger.open("archive/edit.xhtml");
    stranger.type("form:name", "李四");
    stranger.type("form:idNo", number);
    Locator hit = stranger.dialog("hitDialog");
    browser.screenshot(stranger.page(), "hit-1-stranger");
    assertThat(hit.innerText())
        .contains("该身份证号正在被中华全国总工会->江西省总工会->南昌市总工会", "使用。", "晏*", "低保边缘户")
        .doesNotContain("晏鸿飞", "打开该档案", "八一大道", "13870012345");
    stranger.press("hitForm:ok");
    assertThat(stranger.at("form:idNo").inputValue()).isEqualTo(number);
    final String before = Server.one("select count(*) from archive");
    new HouseholdForm(stranger).fillHead("李四", number);
    new HouseholdForm(stranger).fillCause("自然灾害", "房屋被洪水损坏,修缮费用约30000元。");
    stranger.choose("form:maritalStatus", "未婚");
    stranger.press("form:save");
    new HouseholdForm(stranger).confirm();
    assertThat(stranger.dialog("hitDialog").innerText()).contains("晏*", number);
    stranger.press("hitForm:ok");
    assertThat(stranger.page().locator(".bf-errors").innerText()).contains("该身份证号正在被");
    assertThat(stranger.at("form:idNo").inputValue()).isEqualTo(number);
    assertThat(stranger.text()).doesNotContain("晏鸿飞");
    assertThat(Server.one("select count(*) from archive")).isEqualTo(before);

    Desk superior = new Desk(browser.anotherUser());
    superior.logIn("nc_donghu_clerk");
    superior.open("archive/edit.xhtml");
    superior.type("form:name", "李四");
    superior.type("form:idNo", number);
    superior.dialog("hitDialog");
    assertThat(superior.at("hitDialog").innerText()).contains("晏鸿飞", "打开该档案");
    assertThat(superior.at("hitDialog").getByText("打开该档案").getAttribute("href"))
        .endsWith("id=" + id);
  }
}
