package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What needs a second person: who administers a province, and who runs the platform. */
class AppointmentWalkIT {

  private static final String HOLDER = "sichuan_admin";
  private static final String NEXT = "sichuan_clerk";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("USR-020")
  @Tag("INF-013")
  void aProvinceIsHandedOverWhenTheSecurityAdministratorHasConfirmedIt() {
    Desk holder = new Desk(browser.page());
    holder.logIn(HOLDER);
    handOver(holder, HOLDER, NEXT);
    assertThat(holder.text()).contains("确认前由原用户管理员继续管理");
    assertThat(row(holder, NEXT).innerText()).contains("待安全管理员确认");
    assertThat(row(holder, HOLDER).innerText()).contains("用户管理员");
    browser.screenshot(holder.page(), "appointment-1-waits");
    row(holder, NEXT).locator("a.bf-open").click();
    holder.page().waitForURL("**/staff/edit.xhtml*");
    holder.settled();
    assertThat(holder.text()).contains("取消勾选“用户管理”并保存即撤回申请");
    browser.screenshot(holder.page(), "appointment-2-form");

    Desk security = new Desk(browser.anotherUser());
    security.logIn("security_admin");
    assertThat(security.text()).contains("待确认的任命").doesNotContain("全总通知", "本省通知");
    browser.screenshot(security.page(), "appointment-3-home-security");
    security.page().locator(".bf-tile", withText("待确认的任命")).click();
    security.page().waitForURL("**/staff/appointments.xhtml*");
    security.settled();
    browser.screenshot(security.page(), "appointment-4-queue");
    security.page().locator("[id='form:list'] tr", withText(NEXT)).getByText("不予确认").click();
    security.dialog("refuseDialog");
    security.press("refuseForm:save");
    assertThat(security.text()).contains("请填写不予确认的原因");
    browser.screenshot(security.page(), "appointment-5-refuse");
    security.page().keyboard().press("Escape");
    confirm(security, NEXT);

    holder.open("home.xhtml");
    assertThat(holder.page().locator(".bf-menu").innerText()).doesNotContain("单位管理");
    Desk next = new Desk(browser.anotherUser());
    next.logIn(NEXT);
    handOver(next, NEXT, HOLDER);
    security.open("staff/appointments.xhtml");
    confirm(security, HOLDER);
    next.open("home.xhtml");
    holder.open("unionorg/tree.xhtml");
    assertThat(row(holder, HOLDER).innerText()).contains("用户管理员");
  }

  @Test
  @Tag("USR-014")
  @Tag("USR-089")
  @Tag("USR-093")
  @Tag("USR-095")
  @Tag("USR-098")
  @Tag("USR-100")
  @Tag("INF-013")
  @Tag("INF-100")
  void thePlatformIsRunByThreeWhoNeedEachOther() {
    Desk system = new Desk(browser.page());
    system.logIn("system_admin");
    assertThat(system.text()).doesNotContain("全总通知");
    browser.screenshot(system.page(), "platform-1-home-system");
    system.open("platform/accounts.xhtml");
    assertThat(system.text()).contains("security_admin", "audit_admin");
    browser.screenshot(system.page(), "platform-2-accounts");
    system.press("form:add");
    system.dialog("createDialog");
    system.choose("createForm:role", "审计管理员");
    system.choose("createForm:province", "四川省总工会");
    system.at("createForm:name").fill("赵明");
    String login = "sc_audit" + System.nanoTime() % 1_000_000;
    system.at("createForm:loginName").fill(login);
    system.at("createForm:phone").fill("028-86221234");
    system.at("createForm:networks").fill("10.1");
    system.press("createForm:save");
    assertThat(system.text()).contains("来源地址格式不正确");
    browser.screenshot(system.page(), "platform-3-create");
    system.at("createForm:networks").fill("10.1.0.0/16");
    system.press("createForm:save");
    system.at("onceForm:seen").waitFor();
    assertThat(system.page().locator("[id='onceForm'] code").innerText()).hasSize(12);
    browser.screenshot(system.page(), "platform-4-password");
    system.press("onceForm:seen");
    assertThat(account(system, login).innerText())
        .contains("四川省总工会", "停用", "待安全管理员确认", "10.1.0.0/16");

    system.open("staff/national.xhtml");
    assertThat(system.text()).contains("quanzong_admin");
    browser.screenshot(system.page(), "platform-5-national");
    system.open("platform/users.xhtml");
    system.at("form:beginning").fill("sichuan_");
    system.press("form:find");
    assertThat(system.text()).contains(HOLDER, "四川省总工会");
    browser.screenshot(system.page(), "platform-6-users");

    system.open("platform/parameters.xhtml");
    system.page().locator("[data-parameter=SUPPORT_TEXT]").click();
    system.dialog("parameterDialog");
    system.at("dialogForm:value").fill("信息中心值班室");
    system.press("dialogForm:save");
    assertThat(system.text()).contains("请填写变更原因");
    system.at("dialogForm:reason").fill("新设值班室");
    browser.screenshot(system.page(), "platform-7-parameters");
    system.press("dialogForm:save");
    assertThat(system.at("form:list").innerText()).contains("信息中心值班室");

    Desk security = new Desk(browser.anotherUser());
    security.open("login.xhtml");
    assertThat(security.text()).contains("信息中心值班室");
    browser.screenshot(security.page(), "platform-8-log-in");
    security.logIn("security_admin");
    security.open("staff/appointments.xhtml");
    confirm(security, login);
    security.open("platform/accounts.xhtml");
    assertThat(account(security, login).innerText()).contains("待首次登录");
    account(security, "audit_admin").getByText("申请协助").click();
    security.dialog("rescueDialog");
    security.at("rescueForm:reason").fill("本人已当面核实");
    browser.screenshot(security.page(), "platform-9-rescue");
    security.press("rescueForm:save");
    assertThat(account(security, "audit_admin").innerText()).contains("待第三方确认");
    system.open("home.xhtml");
    assertThat(system.text()).contains("待确认的管理账号协助");
    system.open("platform/accounts.xhtml");
    account(system, "audit_admin").getByText("确认", exactly()).click();
    system.page().locator(".ui-confirmdialog-yes").click();
    system.settled();
    assertThat(system.text()).contains("已确认并执行。");
    account(system, login).getByText("删除").click();
    system.page().locator(".ui-confirmdialog-yes").click();
    system.settled();
    assertThat(system.at("form:list").innerText()).doesNotContain(login);
    security.open("staff/national.xhtml");
    security
        .page()
        .locator("[id='form:list'] tr", withText("quanzong_admin"))
        .getByText("用户权限")
        .click();
    security.dialog("grantDialog");
    browser.screenshot(security.page(), "platform-10-permissions");
  }

  private static void handOver(Desk desk, String from, String to) {
    desk.open("unionorg/tree.xhtml");
    row(desk, from).locator(".bf-operate").click();
    desk.at("menuForm:handOverPerson").waitFor();
    desk.settled();
    desk.at("menuForm:handOverPerson").click();
    desk.at("staffHandOverForm:receiver").waitFor();
    desk.settled();
    desk.at("staffHandOverForm:receiver").click();
    desk.at("staffHandOverForm:receiver_panel").locator("li:has-text('" + to + "')").click();
    desk.press("staffHandOverForm:handOver");
  }

  private static void confirm(Desk security, String login) {
    security
        .page()
        .locator("[id='form:list'] tr", withText(login))
        .getByText("确认", exactly())
        .click();
    security.page().locator(".ui-confirmdialog-yes").click();
    security.settled();
    assertThat(security.text()).contains("任命已确认并生效。");
  }

  private static Locator row(Desk desk, String login) {
    return desk.page().locator("[id='form:people'] tr", withText(login)).first();
  }

  private static Locator account(Desk desk, String login) {
    return desk.page().locator("[id='form:list'] tr:has([data-account='" + login + "'])");
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
