package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first day of a clerk whose union nobody has confirmed yet. */
class FirstLoginWalkIT {

  private static final String FIRST_PASSWORD = "123456";
  private static final String PASSWORD = "Xc%8vRm4Kq";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("USR-045")
  @Tag("USR-047")
  @Tag("USR-048")
  @Tag("USR-075")
  @Tag("ORG-079")
  @Tag("ORG-080")
  void theNewcomerVerifiesUnionAndSelfLogsInAgainAndConfirmsTheUnion() {
    Desk desk = new Desk(browser.page());
    desk.logIn("lihua", FIRST_PASSWORD);
    assertThat(desk.page().locator("h1").innerText()).isEqualTo("单位信息核实");
    assertThat(desk.text()).contains("德外街道总工会");
    desk.open("home.xhtml");
    assertThat(desk.page().locator("h1").innerText()).isEqualTo("单位信息核实");
    browser.screenshot(desk.page(), "first-login-1-union");
    desk.press("form:ok");

    desk.page().waitForURL("**/staff/verify-person.xhtml*");
    desk.settled();
    assertThat(desk.page().locator("h1").innerText()).isEqualTo("个人信息核实");
    desk.press("form:ok");
    assertThat(desk.text()).contains("请修改默认密码。");
    passwords(desk, FIRST_PASSWORD);
    assertThat(desk.text()).contains("密码不符合要求");
    browser.screenshot(desk.page(), "first-login-2-person");
    passwords(desk, PASSWORD);
    desk.at("form:again").waitFor();
    assertThat(desk.text()).contains("请重新登录");
    desk.at("form:again").click();
    desk.page().waitForURL("**/login.xhtml*");

    desk.logIn("lihua", PASSWORD);
    assertThat(desk.page().locator("h1").innerText()).isEqualTo("单位信息确认");
    desk.at("form:address").fill("西城区德外大街一号");
    desk.at("form:postcode").fill("100088");
    desk.at("form:areaCode").fill("010");
    desk.at("form:leaderName").fill("");
    desk.at("form:officePhone").fill("010-82001234");
    desk.press("form:ok");
    assertThat(desk.page().locator(".bf-errors").innerText()).contains("未填写");
    assertThat(desk.at("form:address").inputValue()).isEqualTo("西城区德外大街一号");
    browser.screenshot(desk.page(), "first-login-3-confirm");
    desk.at("form:leaderName").fill("王建国");
    desk.press("form:ok");
    desk.at("form:home").waitFor();
    assertThat(desk.text()).contains("单位信息确认成功");
    desk.at("form:home").click();
    desk.page().waitForURL("**/home.xhtml*");
    assertThat(desk.page().locator("h1").innerText()).isEqualTo("首页");

    desk.settled();
    desk.logOut();
    desk.page().goBack();
    desk.settled();
    assertThat(desk.text()).contains("用户登录").doesNotContain("待办事项");
  }

  private static void passwords(Desk desk, String password) {
    desk.at("form:password").fill(password);
    desk.at("form:passwordAgain").fill(password);
    desk.press("form:ok");
  }
}
