package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.HouseholdForm;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A household of three is filed from its paper form without the mouse. */
class KeyboardFilingWalkIT {

  /** Keystrokes beyond what stands on the paper. */
  private static final int MOST = 140;

  private static final int TABS_BETWEEN_FIELDS = 14;

  @RegisterExtension final Browser browser = new Browser();

  private Desk desk;
  private int extra;

  @Test
  @Tag("ARC-024")
  @Tag("ARC-029")
  @Tag("FLD-074")
  @Tag("FLD-076")
  void aHouseholdOfThreeIsFiledByKeyboardAlone() {
    desk = new Desk(browser.page());
    desk.logIn("nc_bayi_clerk");
    desk.open("archive/edit.xhtml");
    desk.page().waitForFunction("() => document.activeElement.closest('form.bf-guard')");

    number("hardshipCategory", "2");
    number("filingStandard", "1");
    type("name", "章建平");
    type("idNo", HouseholdForm.man("19750916"));
    number("politicalStatus", "3");
    number("maritalStatus", "2");
    number("healthStatus", "1");
    number("medicalInsurance", "2");
    type("mobile", "13870012345");
    number("hukouType", "1");
    find("hukouRegion", "东湖区");
    number("housingType", "7");
    type("homeAddress", "东湖区八一大道36号2栋301室");
    number("floorArea", "2");
    number("workStatus", "1");
    type("workStartDate", "19980701");
    number("singleParent", "2");
    type("employer", "南昌市第一棉纺织厂");
    number("employerNature", "2");
    number("employerStatus", "4");
    find("industry", "C17");
    type("headIncome", "2000");
    type("otherAnnualIncome", "1200");
    number("selfHelp", "1");
    number("zeroEmployment", "2");
    browser.screenshot(desk.page(), "keyboard-1-head");

    member(0);
    type("members:0:memberName", "万丽华");
    number("members:0:relation", "2");
    type("members:0:idNo", HouseholdForm.woman("19770822"));
    number("members:0:memberIdentity", "1");
    type("members:0:monthlyIncome", "800");
    usual(0, "2", "2");
    type("members:0:unitOrSchool", "南昌市第二百货商店");
    number("members:0:employerNature", "3");
    number("members:0:employerStatus", "4");
    find("members:0:industry", "F52");

    member(1);
    type("members:1:memberName", "章小宇");
    number("members:1:relation", "3");
    type("members:1:idNo", HouseholdForm.man("20120510"));
    number("members:1:memberIdentity", "7");
    usual(1, "1", "5");
    number("members:1:education", "2");
    type("members:1:unitOrSchool", "南昌市第三中学");
    type("members:1:enrollmentYear", "2025");
    type("members:1:schoolYears", "3");

    number("mainCause", "10");
    type("causeText", "儿子上初中,妻子收入不稳定,每年学费和生活费约12000元。");
    type("informedDate", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString().replace("-", ""));
    number("consent", "1");
    browser.screenshot(desk.page(), "keyboard-2-form");
    stroke("Control+s");
    if (desk.at("warningsDialog").isVisible()) {
      desk.dialog("warningsDialog");
      stroke("Enter");
    }
    desk.page().waitForURL(Pattern.compile(".*[?&]saved=true.*"));
    assertThat(desk.text()).contains("保存成功");
    assertThat(desk.at("form:members:1:memberName").inputValue()).isEqualTo("章小宇");
    assertThat(desk.at("form:members:0:industry_input").inputValue()).contains("F52");
    assertThat(desk.at("form:mainCause_label").innerText()).isEqualTo("子女上学");
    browser.screenshot(desk.page(), "keyboard-3-saved");
    System.out.println("Keystrokes beyond the data: " + extra);
    assertThat(extra).as("keystrokes beyond the data").isLessThanOrEqualTo(MOST);
  }

  private void usual(int index, String maritalStatus, String insurance) {
    String row = "members:" + index + ":";
    number(row + "healthStatus", "1");
    number(row + "medicalInsurance", insurance);
    number(row + "maritalStatus", maritalStatus);
    number(row + "modelWorker", "1");
  }

  /** A new member by Alt+N; the cursor goes to its name. */
  private void member(int index) {
    stroke("Alt+n");
    desk.at("form:members:" + index + ":memberName").waitFor();
    desk.page()
        .waitForFunction(
            "id => document.activeElement && document.activeElement.id === id",
            "form:members:" + index + ":memberName");
  }

  private void type(String field, String value) {
    go(field);
    desk.page().keyboard().press("Control+a");
    desk.page().keyboard().insertText(value);
  }

  /** A value by the number it has on the paper. */
  private void number(String field, String digits) {
    go(field);
    for (char digit : digits.toCharArray()) {
      desk.page().keyboard().press(Character.toString(digit));
    }
    desk.settled();
  }

  /** The first proposal for what is typed; Enter takes it. */
  private void find(String field, String typed) {
    go(field);
    desk.page().keyboard().insertText(typed);
    desk.at("form:" + field + "_input").dispatchEvent("keyup");
    desk.at("form:" + field + "_panel").locator("li.ui-autocomplete-item").first().waitFor();
    stroke("Enter");
  }

  /** Goes on by Tab until the cursor stands in the field. */
  private void go(String field) {
    String there =
        "id => {const e = document.activeElement; return !!e && (e.id === id || e.id === id +"
            + " '_focus' || e.id === id + '_input' || !!e.closest('[id=\"' + id + '\"]'));}";
    int tabs = 0;
    while (!(Boolean) desk.page().evaluate(there, "form:" + field)) {
      assertThat(tabs++)
          .as("tabs before " + field + ", at " + at())
          .isLessThan(TABS_BETWEEN_FIELDS);
      stroke("Tab");
    }
  }

  private String at() {
    return (String) desk.page().evaluate("() => document.activeElement.id");
  }

  private void stroke(String key) {
    desk.page().keyboard().press(key);
    extra++;
    desk.settled();
  }
}
