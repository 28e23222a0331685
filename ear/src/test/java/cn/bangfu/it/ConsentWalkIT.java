package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clerk reads the notice, records notice and consent, and is asked where they are missing. */
class ConsentWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("USR-131")
  @Tag("USR-132")
  @Tag("USR-136")
  void theFormAsksForNoticeAndConsentAndShowsWhatWasRecorded() {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_zhongshanbai_clerk");
    desk.open("privacy/notice.xhtml");
    assertThat(desk.text()).contains("个人信息处理者为", "行使权利的方式和程序", "15个工作日");
    browser.screenshot(desk.page(), "consent-notice");

    desk.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(desk);
    form.fillHead("胡德明", HouseholdForm.man("19790411"));
    form.addWife(0, "万春兰", HouseholdForm.woman("19810822"));
    form.addSon(1, "胡小雨", HouseholdForm.man("20150602"));
    form.fillCause("子女上学", "孩子上学费用较高,家庭收入不足以支付。");
    desk.type("form:informedDate", "");
    desk.press("form:save");
    desk.at("warningsDialog").waitFor();
    assertThat(desk.at("warningsDialog").innerText())
        .contains("尚未记录告知日期", "家庭成员胡小雨不满14周岁,尚未取得监护人同意");
    browser.screenshot(desk.page(), "consent-question");
    desk.page().keyboard().press("Escape");
    form.consent();
    desk.radio("form:guardianConsent", "是");
    desk.page().locator("[id='form:consentPart']").scrollIntoViewIfNeeded();
    browser.screenshot(desk.page(), "consent-form");
    long id = form.save();

    desk.open("archive/view.xhtml?id=" + id);
    assertThat(desk.page().locator("[id$='consentPart']").innerText())
        .containsSubsequence("告知日期", "单独同意", "是", "监护人同意", "是");
  }
}
