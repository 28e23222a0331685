package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.OneTimeCode;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Log-in beyond name and password: captcha, one-time passwords, a second desk, the way out. */
class LogInWalkIT {

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("USR-040")
  void afterTwoFailuresAPictureIsAskedForWithASoundBesideIt() throws SQLException {
    Desk desk = new Desk(browser.page());
    desk.logIn("cd_baogong_clerk");
    desk.logOut();
    desk.logIn("cd_baogong_clerk", "wrong");
    assertThat(desk.at("captcha").count()).isZero();
    desk.logIn("cd_baogong_clerk", "wrong");
    assertThat(desk.text()).contains("用户名或密码错误。", "验证码", "换一个");
    assertThat(desk.at("loginName").inputValue()).isEqualTo("cd_baogong_clerk");
    assertThat(desk.at("password").inputValue()).isEmpty();
    desk.page()
        .waitForFunction("() => document.getElementById('captchaPicture').naturalWidth === 168");
    browser.screenshot(desk.page(), "log-in-captcha");
    byte[] first = picture(desk);
    APIResponse sound = desk.page().request().get(Server.url("captcha?sound=true"));
    assertThat(sound.headers().get("content-type")).startsWith("audio/wav");
    assertThat(sound.body().length).isGreaterThan(20_000);
    desk.at("captchaNew").click();
    desk.page().waitForFunction("() => /new=/.test(document.getElementById('captchaPicture').src)");
    assertThat(picture(desk)).isNotEqualTo(first);

    desk.page().fill("#password", Server.password());
    desk.page().fill("#captcha", "no");
    desk.page().click("#logIn");
    desk.settled();
    assertThat(desk.text()).contains("请输入图片或语音中的验证码。");
    assertThat(desk.page().url()).contains("/login.xhtml");
    sql("delete from login_guard where login_key = 'cd_baogong_clerk'");
    desk.page().fill("#password", Server.password());
    desk.page().click("#logIn");
    desk.settled();
    assertThat(desk.page().locator("h1").innerText()).isEqualTo("首页");
    assertThat(desk.text()).contains("此后登录失败2次");
  }

  @Test
  @Tag("USR-055")
  @Tag("USR-074")
  void aDeviceIsRegisteredAndAskedForAndEveryStepHasASessionOfItsOwn() throws Exception {
    Desk desk = new Desk(browser.page());
    desk.logIn("bj_fengshengcan_clerk");
    desk.open("staff/second-factor.xhtml");
    desk.at("form:present").fill(Server.password());
    desk.press("form:begin");
    desk.at("secret").waitFor();
    browser.screenshot(desk.page(), "second-factor-register");
    String secret = desk.at("secret").innerText().replace(" ", "");
    String first = OneTimeCode.of(secret);
    desk.at("form:code").fill(first);
    desk.press("form:confirm");
    desk.page().locator(".bf-recovery").waitFor();
    assertThat(desk.page().locator(".bf-recovery li").count()).isEqualTo(10);
    String recovery = desk.page().locator(".bf-recovery li").first().innerText();
    browser.screenshot(desk.page(), "second-factor-codes");
    desk.logOut();

    Set<String> ids = new HashSet<>();
    desk.logIn("bj_fengshengcan_clerk");
    assertThat(desk.page().url()).contains("/login-step.xhtml");
    browser.screenshot(desk.page(), "second-factor-step");
    ids.add(sessionId(desk.page()));
    desk.page().navigate(Server.url("home.xhtml"));
    assertThat(desk.page().url()).as("nobody is logged in yet").contains("/login.xhtml");
    desk.page().navigate(Server.url("login-step.xhtml"));
    code(desk, first);
    assertThat(desk.text()).contains("动态口令错误或已使用过");
    code(desk, recovery);
    assertThat(desk.page().locator("h1").innerText()).isEqualTo("首页");
    ids.add(sessionId(desk.page()));
    assertThat(ids).hasSize(2);
    desk.logOut();
    desk.logIn("bj_fengshengcan_clerk");
    code(desk, recovery);
    assertThat(desk.text()).as("once only").contains("动态口令错误或已使用过");

    Desk admin = new Desk(browser.anotherUser());
    admin.logIn("bj_fengshengcan_admin");
    admin.open("unionorg/tree.xhtml");
    admin
        .page()
        .locator(
            "[id='form:people'] tr", new Page.LocatorOptions().setHasText("bj_fengshengcan_clerk"))
        .locator(".bf-operate")
        .click();
    admin.at("menuForm:devicePerson").waitFor();
    admin.settled();
    browser.screenshot(admin.page(), "second-factor-take-off");
    admin.at("menuForm:devicePerson").click();
    admin.at("staffActForm:run").waitFor();
    admin.settled();
    admin.press("staffActForm:run");
    assertThat(admin.text()).contains("动态口令设备已解除。");
    desk.logIn("bj_fengshengcan_clerk");
    assertThat(desk.page().locator("h1").innerText()).as("no code is asked for").isEqualTo("首页");
  }

  @Test
  @Tag("USR-073")
  void whoLogsInElsewhereIsAskedAndTheFirstDeskIsTold() {
    browser.expectError("403");
    Desk first = new Desk(browser.page());
    first.logIn("cd_jinjiang_clerk");
    Page other = browser.anotherUser();
    other.navigate(Server.url("login.xhtml"));
    other.fill("#loginName", "cd_jinjiang_clerk");
    other.fill("#password", Server.password());
    other.click("#logIn");
    other.waitForURL("**/login-step.xhtml*");
    assertThat(other.locator("#question").innerText())
        .matches("该账号已于.+在127\\.0\\.0\\.1登录,继续登录将使其退出。");
    browser.screenshot(other, "log-in-elsewhere");
    other.click("#cancel");
    other.waitForURL("**/login.xhtml*");
    first.open("home.xhtml");
    assertThat(first.page().locator("h1").innerText()).as("still in").isEqualTo("首页");
    new Desk(other).logIn("cd_jinjiang_clerk");
    assertThat(other.locator("h1").innerText()).isEqualTo("首页");
    first.open("archive/list.xhtml");
    assertThat(first.text()).contains("您的账号已在其他地方登录,如非本人操作请立即修改密码。");
    assertThat(first.page().url()).contains("back=%2Farchive%2Flist.xhtml");
  }

  @Test
  @Tag("USR-050")
  @Tag("USR-074")
  void changingThePasswordGivesTheSessionAnotherIdentifierAndTheOldOneIsDead() throws Exception {
    String account = "cd_chunxi_admin";
    String hash = Server.one("select password_hash from app_user where login_name = ?", account);
    Desk desk = new Desk(browser.page());
    desk.logIn(account);
    final String before = sessionId(desk.page());
    desk.open("staff/password.xhtml");
    desk.at("form:present").fill(Server.password());
    desk.at("form:password").fill("Xc%8vRm4Kq");
    desk.at("form:passwordAgain").fill("Xc%8vRm4Kq");
    desk.press("form:ok");
    desk.at("form:home").waitFor();
    assertThat(desk.text()).contains("密码修改成功");
    assertThat(sessionId(desk.page())).isNotEqualTo(before);
    desk.open("home.xhtml");
    assertThat(desk.page().locator("h1").innerText()).as("goes on").isEqualTo("首页");
    assertThat(asSession(before)).as("the old identifier").contains("/login.xhtml");
    final String last = sessionId(desk.page());
    desk.logOut();
    assertThat(asSession(last)).as("after logging out").contains("/login.xhtml");
    sql("update app_user set password_hash = '" + hash + "' where login_name = '" + account + "'");
  }

  @Test
  @Tag("USR-050")
  void whoChangesHisPasswordStaysInAndHisOtherDeskIsOut() throws Exception {
    String account = "cd_chunxi_clerk";
    String hash = Server.one("select password_hash from app_user where login_name = ?", account);
    sql("insert into security_parameter values ('PARALLEL_SESSIONS', '2')");
    try {
      Desk mine = new Desk(browser.page());
      mine.logIn(account);
      Desk other = new Desk(browser.anotherUser());
      other.logIn(account);
      assertThat(other.page().locator("h1").innerText()).isEqualTo("首页");
      mine.open("staff/password.xhtml");
      mine.at("form:present").fill(Server.password());
      mine.at("form:password").fill("Xc%8vRm4Kq");
      mine.at("form:passwordAgain").fill("Xc%8vRm4Kq");
      mine.press("form:ok");
      mine.at("form:home").waitFor();
      mine.open("archive/list.xhtml");
      assertThat(mine.page().url()).as("still in").contains("/archive/list.xhtml");
      other.open("archive/list.xhtml");
      assertThat(other.page().url()).as("the other desk is out").contains("/login.xhtml");
    } finally {
      sql("delete from security_parameter where name = 'PARALLEL_SESSIONS'");
      sql(
          "update app_user set password_hash = '"
              + hash
              + "' where login_name = '"
              + account
              + "'");
    }
  }

  @Test
  @Tag("USR-074")
  void anIdentifierInTheAddressIsRefused() throws Exception {
    browser.expectError("404");
    Desk desk = new Desk(browser.page());
    desk.logIn("cd_baogong_clerk");
    String id = sessionId(desk.page());
    Page other = browser.anotherUser();
    other.navigate(Server.url("home.xhtml;jsessionid=" + id));
    assertThat(other.content()).doesNotContain("待办事项");
  }

  @Test
  @Tag("USR-075")
  @Tag("USR-076")
  void loggingOutClearsTheBrowserAndAPostWithoutThePagesTokenIsRefused() {
    browser.expectError("403");
    Desk desk = new Desk(browser.page());
    desk.logIn("cd_baogong_clerk");
    for (String path : new String[] {"session", "draft"}) {
      APIResponse answer =
          desk.page().request().post(Server.url(path), RequestOptions.create().setData("{}"));
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.text()).isEqualTo("页面已失效,请刷新后重试。");
    }
    List<Response> answers = new CopyOnWriteArrayList<>();
    desk.page().onResponse(answers::add);
    desk.logOut();
    assertThat(answers)
        .extracting(answer -> answer.allHeaders().getOrDefault("clear-site-data", ""))
        .anySatisfy(cleared -> assertThat(cleared).contains("cache", "storage"));
  }

  @Test
  @Tag("USR-071")
  @Tag("USR-076")
  void twoMinutesBeforeTheEndThePageAsksAndGoingOnIsAnActivity() {
    Desk desk = new Desk(browser.page());
    desk.page().clock().install();
    desk.logIn("cd_baogong_clerk");
    desk.page()
        .route(
            "**/session",
            route -> {
              if (route.request().method().equals("GET")) {
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"secondsLeft\":119,\"reminders\":0,\"why\":\"ended\"}"));
              } else {
                route.resume();
              }
            });
    desk.page().clock().fastForward(302_000);
    desk.at("idle").waitFor();
    assertThat(desk.at("idle").innerText()).contains("您即将因长时间未操作而退出,是否继续?", "继续", "退出");
    browser.screenshot(desk.page(), "idle");
    desk.page().locator(".bf-idle-stay").click();
    desk.page().waitForFunction("() => !PF('idle').isVisible()");
  }

  @Test
  @Tag("USR-097")
  @Tag("USR-090")
  void theSecurityAdministratorSeesTheParametersAndAClerkDoesNot() throws SQLException {
    browser.expectError("403");
    sql(
        """
        insert into app_user (union_id, name, login_name, password_hash, phone, role, state,
          must_verify, must_change_password, password_changed_at, entered_at, entered_by, changed_at,
          changed_by)
        select (select id from union_org where parent_id is null), '安全管理员', 'walk_security',
          password_hash, '010-12345678', 'SECURITY_ADMIN', 'NORMAL', false, false, now(), now(), 'test',
          now(), 'test' from app_user where login_name = 'cd_baogong_clerk'""");
    Desk desk = new Desk(browser.page());
    desk.logIn("walk_security");
    desk.page().locator(".bf-menu").getByText("安全参数").click();
    desk.page().waitForURL("**/security/parameters.xhtml*");
    desk.settled();
    browser.screenshot(desk.page(), "security-parameters");
    desk.logOut();
    desk.logIn("cd_baogong_clerk");
    assertThat(desk.page().locator(".bf-menu").innerText()).doesNotContain("安全参数");
    assertThat(desk.page().navigate(Server.url("security/parameters.xhtml")).status())
        .isEqualTo(403);
  }

  private static String asSession(String id) throws Exception {
    java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient();
    java.net.http.HttpResponse<String> answer =
        client.send(
            java.net.http.HttpRequest.newBuilder(java.net.URI.create(Server.url("home.xhtml")))
                .header("Cookie", "JSESSIONID=" + id)
                .build(),
            java.net.http.HttpResponse.BodyHandlers.ofString());
    return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
  }

  private static void code(Desk desk, String code) {
    desk.page().fill("#code", code);
    desk.page().click("#enter");
    desk.settled();
  }

  private static byte[] picture(Desk desk) {
    return desk.page().request().get(Server.url("captcha")).body();
  }

  private static String sessionId(Page page) {
    return page.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("JSESSIONID"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElseThrow();
  }

  private static void sql(String statement) throws SQLException {
    Server.change(statement);
  }
}
