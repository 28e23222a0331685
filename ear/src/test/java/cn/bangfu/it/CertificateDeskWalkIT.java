package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Authority;
import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.ClientKey;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.OneTimeCode;
import cn.bangfu.it.kit.Server;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How an installation comes to certificates: the security administrator loads an authority, from
 * then on the rule is in force, and from the top down everybody gets his.
 */
class CertificateDeskWalkIT {

  private static final Authority TRUSTED = new Authority();

  @RegisterExtension final Browser browser = new Browser();

  /** The other walks log in by password. */
  @AfterAll
  static void trustNobody() throws SQLException {
    Server.change("delete from trusted_authority");
    Server.change("delete from revocation_list");
    Server.change(
        "update user_certificate set state = 'REVOKED', reason = 'over' where state = 'VALID'");
    Server.change("delete from user_recovery_code");
    Server.change("delete from user_totp");
  }

  @Test
  @Tag("USR-058")
  @Tag("USR-061")
  @Tag("USR-062")
  @Tag("USR-063")
  @Tag("USR-066")
  @Tag("USR-067")
  @Tag("USR-068")
  @Tag("USR-069")
  void fromTheFirstAuthorityToTheProvincesCertificate() throws Exception {
    Server.change(
        """
        insert into app_user (union_id, name, login_name, password_hash, phone, role, state,
          must_verify, must_change_password, password_changed_at, entered_at, entered_by, changed_at,
          changed_by)
        select (select id from union_org where parent_id is null), '安全管理员', 'walk_trust',
          password_hash, '010-12345678', 'SECURITY_ADMIN', 'NORMAL', false, false, now(), now(), 'test',
          now(), 'test' from app_user where login_name = 'cd_baogong_clerk'\
        """);
    Desk security = new Desk(browser.page());
    security.logIn("walk_trust");
    trust(security);
    final ClientKey national = TRUSTED.client("全总管理员", -10, 200);
    register(security, "security/certificates.xhtml", "quanzong_admin", national);
    browser.screenshot(security.page(), "certificate-desk-security");

    Desk province = new Desk(browser.anotherUser());
    province.logIn("quanzong_admin");
    assertThat(province.text()).contains("您的账号须使用数字证书登录。");
    province.logIn("beijing_admin");
    assertThat(province.page().url()).contains("/staff/certificates.xhtml");
    assertThat(province.text()).contains("只能在此申请使用数字证书");
    province.open("unionorg/tree.xhtml");
    assertThat(province.page().url()).as("nothing else").contains("/staff/certificates.xhtml");
    province.type("form:reason", "省级用户管理员登录");
    browser.screenshot(province.page(), "certificate-apply");
    province.press("form:apply");
    assertThat(province.text()).contains("已提交数字证书申请。", "待处理");
    assertThat(province.text()).contains("介质(USBKey)使用说明");

    Desk nation = new Desk(browser.anotherUser(national.forBrowser()));
    byCertificate(nation);
    assertThat(nation.text()).contains("待处理的数字证书申请");
    final ClientKey own = TRUSTED.client("北京管理员", -10, 20);
    register(nation, "certificate/desk.xhtml", "beijing_admin", own);
    assertThat(nation.text()).contains("没有待处理的申请。");
    browser.screenshot(nation.page(), "certificate-desk");

    Desk beijing = new Desk(browser.anotherUser(own.forBrowser()));
    byCertificate(beijing);
    assertThat(beijing.text()).contains("您的数字证书将于");
    beijing.page().navigate(Server.secureUrl("staff/certificates.xhtml"));
    beijing.settled();
    assertThat(beijing.text()).contains("北京管理员", "走查根");
    beijing.page().locator("main").getByText("详细信息").click();
    beijing.settled();
    assertThat(beijing.text()).contains("增强型密钥用法", "CN=北京管理员");
    browser.screenshot(beijing.page(), "my-certificates-details");
    beijing.page().locator("main").getByText("证书路径").click();
    beijing.settled();
    browser.screenshot(beijing.page(), "my-certificates-path");

    lose(nation, beijing);
  }

  /** Reported as lost: the session that was opened with it is over at once (USR-064). */
  private void lose(Desk nation, Desk beijing) {
    nation.page().navigate(Server.secureUrl("certificate/desk.xhtml"));
    nation.settled();
    nation.type("form:who", "beijing_admin");
    nation.press("form:searchGo");
    nation.at("form:certificates").getByText("挂失", exactly()).click();
    nation.dialog("actDialog");
    nation.at("actForm:reason").fill("介质丢失");
    nation.press("actForm:save");
    nation.at("form:certificates").getByText("解除挂失").waitFor();
    browser.screenshot(nation.page(), "certificate-suspended");
    beijing.page().navigate(Server.secureUrl("home.xhtml"));
    assertThat(beijing.page().url()).contains("/login.xhtml");
    beijing.page().navigate(Server.certificateUrl("certificate.xhtml"));
    assertThat(beijing.text()).contains("数字证书已挂失。");
    browser.screenshot(beijing.page(), "certificate-refused");
  }

  /** Loads the authority; the administrator himself then goes on with a one-time password. */
  private void trust(Desk security) throws Exception {
    security.open("security/trust.xhtml");
    load(security, "ca.crt", TRUSTED.certificate().getEncoded(), "loadForm:loadAuthorities");
    security.open("home.xhtml");
    assertThat(security.page().url()).contains("/staff/second-factor.xhtml");
    security.at("form:present").fill(Server.password());
    security.press("form:begin");
    security.at("secret").waitFor();
    String secret = security.at("secret").innerText().replace(" ", "");
    security.at("form:code").fill(OneTimeCode.of(secret));
    security.press("form:confirm");
    security.page().locator(".bf-recovery").waitFor();
    security.open("security/trust.xhtml");
    assertThat(security.text()).contains("走查根");
    load(security, "ca.crl", TRUSTED.list().getEncoded(), "loadForm:loadLists");
    assertThat(security.text()).contains("吊销列表已加载,注销了0个已登记的证书。");
    responder(security);
    browser.screenshot(security.page(), "trust");
  }

  /** Where the authority's responder is asked; nobody answers there, and the list decides. */
  private void responder(Desk security) {
    security.at("form:authorities").getByText("在线查询", exactly()).click();
    security.dialog("responderDialog");
    security.at("responderForm:responder").fill("file:///etc/passwd");
    security.at("responderForm:reason").fill("启用在线查询");
    security.press("responderForm:save");
    assertThat(security.at("responderForm").innerText()).contains("OCSP地址须以http://或https://开头");
    browser.screenshot(security.page(), "trust-responder");
    security.at("responderForm:responder").fill("http://127.0.0.1:9/ocsp");
    security.press("responderForm:save");
    security.at("form:authorities").getByText("http://127.0.0.1:9/ocsp").waitFor();
    assertThat(security.text()).contains("在线查询(OCSP)地址已保存。");
  }

  private static void load(Desk desk, String name, byte[] content, String button) {
    desk.page()
        .locator("#loadForm input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    desk.at("loadForm:reason").fill("启用数字证书");
    desk.press(button);
  }

  private static void register(Desk desk, String page, String loginName, ClientKey key) {
    String base = desk.page().url().startsWith("https") ? Server.secureUrl(page) : Server.url(page);
    desk.page().navigate(base);
    desk.settled();
    desk.press("form:toRegister");
    desk.dialog("registerDialog");
    desk.at("registerForm:loginName").fill(loginName);
    desk.page()
        .locator("#registerForm input[type=file]")
        .setInputFiles(new FilePayload("own.cer", "application/octet-stream", key.der()));
    desk.at("registerForm:tokenNo").fill("UK-0001");
    desk.at("registerForm:reason").fill("新领介质");
    desk.press("registerForm:save");
    desk.page().locator("main").getByText(loginName).first().waitFor();
    assertThat(desk.text()).contains("数字证书登记成功。");
  }

  private static void byCertificate(Desk desk) {
    Page page = desk.page();
    page.navigate(Server.secureUrl("login.xhtml"));
    page.click("#certificate");
    page.waitForURL(Server.certificateUrl("certificate.xhtml"));
    page.click("#logIn");
    page.waitForURL("**/{home,login-step}.xhtml*");
    if (page.url().contains("login-step")) {
      page.click("#goOn");
      page.waitForURL("**/home.xhtml*");
    }
    desk.settled();
  }

  private static com.microsoft.playwright.Locator.GetByTextOptions exactly() {
    return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
  }
}
