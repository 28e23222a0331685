package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A household is cancelled, found again by its number and restored. */
class ClosingWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("ARC-047")
  @Tag("ARC-073")
  @Tag("ARC-088")
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
    browser.screenshot(street.page(), "closing-3-library");

    street.open("archive/edit.xhtml");
    street.type("form:idNo", number);
    Locator hit = street.dialog("hitDialog");
    assertThat(hit.innerText()).contains("可以恢复为本单位的困难职工。");
    browser.screenshot(street.page(), "closing-4-hit");
    street.press("hitForm:restoreHit");
    street.at("form:restore").waitFor();
    assertThat(street.text()).contains("熊建军").doesNotContain(number);
    browser.screenshot(street.page(), "closing-5-found");
    street.press("form:restore");
    assertThat(street.dialog("restoreDialog").innerText()).contains("确定将该档案恢复到本单位吗?");
    street.press("restoreForm:yes");
    street.at("form:returnIncome").waitFor();
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
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
