package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two desks want to help somebody unknown: the faster one files him, the other goes on with that.
 */
class TwoHelpersWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("AST-023")
  void theSlowerDeskGoesOnWithTheArchiveOfTheFaster() {
    String number = HouseholdForm.man("19720315");
    Desk slow = new Desk(browser.page());
    slow.logIn("nc_zhongshan_clerk");
    slow.open("assistance/find.xhtml");
    slow.type("form:asked", number);
    slow.press("form:search");
    slow.press("form:fileUrban");
    slow.page().waitForURL(Pattern.compile(".*/archive/edit\\.xhtml.*"));
    HouseholdForm late = new HouseholdForm(slow);
    late.fillHead("熊建国", number);
    slow.choose("form:maritalStatus", "未婚");
    late.fillCause("自然灾害", "房屋被洪水损坏,修缮费用约30000元。");

    // a window of the same desk: an account has one session (USR-073)
    Desk fast = new Desk(browser.page().context().newPage());
    fast.open("archive/edit.xhtml");
    HouseholdForm form = new HouseholdForm(fast);
    form.fillHead("熊建国", number);
    fast.choose("form:maritalStatus", "未婚");
    form.fillCause("自然灾害", "房屋被洪水损坏,修缮费用约30000元。");
    form.save();

    slow.press("form:save");
    slow.page().waitForURL(Pattern.compile(".*/assistance/find\\.xhtml.*"));
    slow.settled();
    assertThat(slow.text()).containsPattern("该身份证号刚刚已被 .*工会 建档。");
    slow.at("form:begin").waitFor();
    browser.screenshot(slow.page(), "two-helpers-1-goes-on");
    slow.press("form:begin");
    slow.page().waitForURL(Pattern.compile(".*/assistance/edit\\.xhtml.*"));
  }
}
