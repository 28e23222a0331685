package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An administrator and the people of a union below his own, from the first day of one of them on.
 */
class StaffWalkIT {

  private static final String FIRST_PASSWORD = "123456";
  private static final String PASSWORD = "Dewai#2017x";
  private static final String UNION = "百花洲街道";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("USR-001")
  @Tag("USR-002")
  @Tag("USR-003")
  @Tag("USR-005")
  @Tag("USR-010")
  @Tag("USR-011")
  @Tag("USR-016")
  @Tag("USR-017")
  @Tag("USR-018")
  @Tag("USR-022")
  @Tag("USR-032")
  @Tag("USR-047")
  @Tag("USR-051")
  @Tag("ORG-039")
  void aNewPersonIsMadeLogsInForTheFirstTimeIsResetStoppedAndTakesOver() {
    Desk admin = new Desk(browser.page());
    admin.logIn("nc_donghu_admin");
    admin.open("unionorg/tree.xhtml");
    chooseUnion(admin);
    browser.screenshot(admin.page(), "staff-1-tree");
    admin.press("form:addPerson");
    admin.page().waitForURL("**/staff/edit.xhtml*");
    admin.settled();
    assertThat(admin.page().locator("h1").innerText()).isEqualTo("新增人员");
    assertThat(admin.text()).contains(UNION);

    admin.press("form:create");
    assertThat(admin.text()).contains("姓名应为2至20个字。", "请至少选择一项用户权限。");
    admin.at("form:name").fill("李小花");
    admin.radio("form:gender", "女");
    admin.at("form:loginName").fill("nc_donghu_admin");
    admin.press("form:checkName");
    assertThat(admin.text()).contains("该登录名已被使用,请更换。");
    String login = "lixiaohua" + System.nanoTime() % 1_000_000;
    admin.at("form:loginName").fill(login);
    admin.press("form:checkName");
    assertThat(admin.text()).contains("该登录名可以使用。");
    assertThat(admin.at("form:name").inputValue()).as("nothing typed is lost").isEqualTo("李小花");
    admin.at("form:phone").fill("0791-86221234");
    admin.at("form:position").fill("干事");
    permission(admin, "ARCHIVE").check();
    admin.page().locator("[data-narrows=REMINDER]").check();
    assertThat(permission(admin, "REMINDER").isChecked()).as("reading needs the box").isTrue();
    Locator administration = permission(admin, "USER_ADMIN");
    assertThat(administration.isDisabled()).isTrue();
    assertThat(
            administration
                .locator("xpath=ancestor::span[contains(@class,'bf-permission')]")
                .getAttribute("title"))
        .startsWith("本单位已有用户管理员:");
    browser.screenshot(admin.page(), "staff-2-form");
    admin.press("form:create");
    admin.at("createdForm:finish").waitFor();
    assertThat(admin.text()).contains("增加新的人员成功! 按[确定]完成增加而返回,按[取消]继续增加。");
    browser.screenshot(admin.page(), "staff-3-created");
    admin.at("createdForm:another").click();
    admin.settled();
    assertThat(admin.at("form:name").inputValue()).isEmpty();
    admin.press("form:back");
    admin.page().waitForURL("**/unionorg/tree.xhtml*");
    admin.settled();
    assertThat(row(admin, login).innerText()).contains("李小花", "待首次登录");

    firstLogIn(login);
    admin.open("unionorg/tree.xhtml");
    chooseUnion(admin);
    assertThat(row(admin, login).innerText()).contains("正常");
    browser.screenshot(admin.page(), "staff-4-people");

    act(admin, login, "resetPerson", "staffActForm:run");
    assertThat(row(admin, login).innerText()).contains("待首次登录");
    act(admin, login, "stopPerson", "staffActForm:run");
    assertThat(row(admin, login).innerText()).contains("停用");
    Desk stopped = new Desk(browser.anotherUser());
    stopped.logIn(login, FIRST_PASSWORD);
    assertThat(stopped.text()).contains("您的账号已停用,请联系本单位或上级单位用户管理员。");
    act(admin, login, "startPerson", "staffActForm:run");
    firstLogIn(login);
    admin.open("unionorg/tree.xhtml");
    chooseUnion(admin);

    menu(admin, "nc_baihuazhou_admin");
    admin.at("menuForm:handOverPerson").click();
    admin.at("staffHandOverForm:receiver").waitFor();
    admin.settled();
    admin.choose("staffHandOverForm:receiver", "李小花 (" + login + ")");
    browser.screenshot(admin.page(), "staff-5-hand-over");
    admin.press("staffHandOverForm:handOver");
    assertThat(row(admin, login).innerText()).contains("用户管理员");
    assertThat(row(admin, "nc_baihuazhou_admin").innerText()).doesNotContain("用户管理员");

    menu(admin, login);
    admin.at("menuForm:handOverPerson").click();
    admin.at("staffHandOverForm:receiver").waitFor();
    admin.settled();
    admin.at("staffHandOverForm:receiver").click();
    admin
        .at("staffHandOverForm:receiver_panel")
        .locator("li:has-text('nc_baihuazhou_admin')")
        .click();
    admin.press("staffHandOverForm:handOver");
    act(admin, login, "deletePerson", "staffActForm:run");
    assertThat(admin.text()).contains("人员删除成功!");
    assertThat(admin.page().locator("tr", new Page.LocatorOptions().setHasText(login)).count())
        .isZero();
  }

  @Test
  @Tag("USR-007")
  @Tag("USR-029")
  @Tag("USR-033")
  @Tag("USR-144")
  void peopleAreFoundArrangedAndChecked() {
    Desk admin = new Desk(browser.page());
    admin.logIn("nc_donghu_admin");
    admin.open("staff/query.xhtml");
    admin.at("form:name").fill("");
    admin.press("form:searchGo");
    assertThat(admin.text()).contains("nc_donghu_clerk", "nc_bayi_clerk", "上次登录时间");
    browser.screenshot(admin.page(), "staff-6-query");
    assertThat(sideways(admin)).as("no sideways scrolling").isFalse();

    admin.open("staff/layers.xhtml");
    Locator clerk =
        admin.page().locator(".bf-person", new Page.LocatorOptions().setHasText("nc_donghu_clerk"));
    clerk.click();
    admin.at("form:layer").fill("7");
    admin.press("form:move");
    assertThat(admin.text()).contains("最多只能排6层。");
    admin.at("form:layer").fill("1");
    admin.press("form:move");
    assertThat(admin.page().locator(".bf-layer").first().innerText())
        .contains("nc_donghu_clerk", "nc_donghu_admin");
    clerk.dragTo(admin.page().locator(".bf-layer ul").nth(2));
    browser.screenshot(admin.page(), "staff-7-layers");
    assertThat(admin.page().locator(".bf-layer").nth(2).innerText()).contains("nc_donghu_clerk");
    admin.press("form:ok");
    admin.page().waitForURL("**/unionorg/tree.xhtml*");
    admin.settled();
    assertThat(row(admin, "nc_donghu_clerk").innerText()).contains("第2层");

    admin.open("staff/permissions.xhtml");
    assertThat(admin.text()).contains("nc_donghu_clerk", "困难职工档案", "办理");
    admin.at("form:checked").click();
    admin.page().locator(".ui-confirmdialog-yes").click();
    admin.settled();
    assertThat(admin.text()).contains("最近一次核对:");
    browser.screenshot(admin.page(), "staff-8-permissions");

    admin.open("staff/me.xhtml");
    assertThat(admin.text()).contains("nc_donghu_admin", "登录记录", "成功");
    admin.at("form:mobile").fill("123");
    admin.press("form:save");
    assertThat(admin.text()).contains("手机号码格式不正确");
    admin.at("form:mobile").fill("");
    admin.press("form:save");
    assertThat(admin.text()).contains("保存成功。");
    browser.screenshot(admin.page(), "staff-9-me");
  }

  private void firstLogIn(String login) {
    Desk newcomer = new Desk(browser.anotherUser());
    newcomer.logIn(login, FIRST_PASSWORD);
    assertThat(newcomer.page().locator("h1").innerText()).isEqualTo("单位信息核实");
    newcomer.press("form:ok");
    newcomer.page().waitForURL("**/staff/verify-person.xhtml*");
    newcomer.settled();
    assertThat(newcomer.text()).contains("本账号仅限本人使用,不得转借。");
    newcomer.press("form:ok");
    assertThat(newcomer.text()).contains("请修改默认密码。");
    newcomer.press("form:checkName");
    assertThat(newcomer.text()).contains("该登录名可以使用。");
    password(newcomer, FIRST_PASSWORD);
    assertThat(newcomer.text()).contains("密码不符合要求:长度不足8位;须含大写字母、小写字母、数字、符号中的3种;属于常见弱密码");
    String password = PASSWORD.equals(lastPassword) ? "Dewai#2018y" : PASSWORD;
    lastPassword = password;
    password(newcomer, password);
    newcomer.at("form:again").waitFor();
    assertThat(newcomer.text()).contains("个人信息确认成功,请重新登录。");
    newcomer.at("form:again").click();
    newcomer.page().waitForURL("**/login.xhtml*");
    newcomer.logIn(login, password);
    assertThat(newcomer.page().locator("h1").innerText()).isEqualTo("首页");
    newcomer.logOut();
  }

  private String lastPassword;

  private static void password(Desk desk, String password) {
    desk.at("form:password").fill(password);
    desk.at("form:passwordAgain").fill(password);
    desk.press("form:ok");
  }

  private static void chooseUnion(Desk admin) {
    admin.at("tree:unionsText").fill(UNION);
    admin.press("tree:unionsFind");
    admin.page().locator(".bf-hits a:has-text('" + UNION + "')").first().click();
    admin.settled();
  }

  private static Locator permission(Desk desk, String name) {
    return desk.page().locator("[data-permission=" + name + "]");
  }

  private static Locator row(Desk desk, String login) {
    return desk.page()
        .locator("[id='form:people'] tr", new Page.LocatorOptions().setHasText(login))
        .first();
  }

  private static void menu(Desk desk, String login) {
    row(desk, login).locator(".bf-operate").click();
    desk.at("menuForm:editPerson").waitFor();
    desk.settled();
  }

  private static void act(Desk desk, String login, String item, String yes) {
    menu(desk, login);
    desk.at("menuForm:" + item).click();
    desk.at(yes).waitFor();
    desk.settled();
    desk.press(yes);
  }

  private static boolean sideways(Desk desk) {
    return (Boolean)
        desk.page().evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
  }
}
