package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Authority;
import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.ClientKey;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.FrontServer;
import cn.bangfu.it.kit.Server;
import cn.bangfu.it.kit.Trust;
import cn.bangfu.staff.certificate.Certificates;
import cn.bangfu.testkit.TestCa;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Log-in by certificate at the running server, with keys and certificates of an own authority. */
class CertificateWalkIT {

  private static final String ACCOUNT = "bj_fengsheng_clerk";
  private static final Authority TRUSTED = new Authority();
  private static final Authority FOREIGN = new Authority();
  private static final ClientKey GOOD = TRUSTED.client("丰盛干部", -10, 200);
  private static final ClientKey REVOKED = TRUSTED.client("吊销", -10, 200);

  /** An authority of SM2 and its people, whose certificates only a server in front can hand on. */
  private static final Instant BEFORE = Instant.now().minus(Duration.ofDays(10));

  private static final Instant AFTER = BEFORE.plus(Duration.ofDays(200));
  private static final TestCa NATIONAL = TestCa.root(TestCa.Kind.SM2, BEFORE, AFTER);
  private static final ClientKey NATIONAL_GOOD = national(NATIONAL, AFTER);
  private static final ClientKey NATIONAL_REVOKED = national(NATIONAL, AFTER);

  @RegisterExtension final Browser browser = new Browser();

  @BeforeAll
  static void trustTheAuthorities() throws Exception {
    Trust.authority(TRUSTED.certificate(), TRUSTED.list(REVOKED));
    Trust.authority(
        NATIONAL.certificate(), NATIONAL.list(BEFORE, AFTER, NATIONAL_REVOKED.certificate()));
    Trust.register(GOOD, ACCOUNT);
    Trust.register(NATIONAL_GOOD, ACCOUNT);
  }

  /** The rule about offices ends with the authority; the other walks log in by password. */
  @AfterAll
  static void trustNobody() throws SQLException {
    Trust.nobody();
  }

  @Test
  @Tag("USR-056")
  @Tag("USR-057")
  void theHolderOfARegisteredCertificateLogsInWithoutAPasswordAndGoesOnAtTheUsualDoor() {
    Desk desk = new Desk(browser.anotherUser(GOOD.forBrowser()));
    Page page = desk.page();
    page.navigate(Server.secureUrl("login.xhtml"));
    browser.screenshot(page, "log-in-two-ways");
    page.click("#certificate");
    page.waitForURL(Server.certificateUrl("certificate.xhtml"));
    assertThat(page.locator("#holder").innerText()).isEqualTo("丰盛干部");
    assertThat(page.locator("#issuer").innerText()).startsWith("走查根");
    assertThat(page.locator("#validity").innerText()).contains(" 至 ");
    browser.screenshot(page, "certificate");
    page.click("#logIn");
    page.waitForURL(Server.secureUrl("") + "{home,login-step}.xhtml*");
    if (page.url().contains("login-step")) {
      page.click("#goOn");
      page.waitForURL(Server.secureUrl("home.xhtml"));
    }
    desk.settled();
    assertThat(page.locator("h1").innerText()).isEqualTo("首页");
    page.navigate(Server.secureUrl("archive/list.xhtml"));
    desk.settled();
    assertThat(page.url()).as("the session is the same there").contains("/archive/list.xhtml");
  }

  @Test
  @Tag("USR-056")
  void withoutACertificateTheDoorLeadsBackWithASentence() {
    Page without = browser.anotherUser();
    without.navigate(Server.secureUrl("login.xhtml"));
    without.click("#certificate");
    without.waitForURL(Server.secureUrl("login.xhtml?none=true"));
    assertThat(without.locator("body").innerText()).contains("未选择有效的数字证书,请使用用户名口令登录或插入证书后重试。");
    browser.screenshot(without, "certificate-none");
  }

  @Test
  @Tag("USR-061")
  void thePasswordOfACertificatesHolderIsAnsweredWithTheWayHeHasToGo() {
    Desk desk = new Desk(browser.page());
    desk.logIn(ACCOUNT);
    assertThat(desk.text()).contains("您的账号须使用数字证书登录。");
    desk.logIn(ACCOUNT, "wrong");
    assertThat(desk.text()).contains("用户名或密码错误。").doesNotContain("您的账号须使用数字证书登录。");
  }

  @Test
  @Tag("USR-058")
  void noBadCertificateGetsInWhateverIsPosted() throws Exception {
    Map<String, ClientKey> bad = new LinkedHashMap<>();
    bad.put("数字证书已过期。", TRUSTED.client("过期", -100, -1));
    bad.put("数字证书尚未生效。", TRUSTED.client("未到", 1, 100));
    bad.put("数字证书已被吊销。", REVOKED);
    bad.put("数字证书不受信任。", FOREIGN.client("丰盛干部", -10, 200));
    bad.put("数字证书未登记,请联系用户管理员。", TRUSTED.client("丰盛干部", -10, 200));
    final String before = sessions();
    for (Map.Entry<String, ClientKey> one : bad.entrySet()) {
      HttpClient client = ClientKey.http(one.getValue());
      HttpResponse<String> shown = get(client, Server.certificateUrl("certificate.xhtml"));
      assertThat(shown.body())
          .as(one.getKey())
          .contains(one.getKey())
          .doesNotContain("id=\"logIn\"");
      HttpResponse<String> posted = post(client);
      assertThat(posted.body()).as(one.getKey()).contains(one.getKey()).doesNotContain("<redirect");
      assertThat(
              Server.one(
                  "select certificate from audit_record where event = 'CERTIFICATE_LOG_IN' order by"
                      + " id desc limit 1"))
          .isEqualTo(
              one.getValue().certificate().getSerialNumber().toString(16).toUpperCase(Locale.ROOT));
    }
    assertThat(sessions()).isEqualTo(before);
    HttpResponse<String> good = post(ClientKey.http(GOOD));
    assertThat(good.body()).as("the same request of a good one").contains("<redirect");
  }

  @Test
  @Tag("USR-060")
  void aHeaderOfAServerInFrontThatSomebodyElseSendsIsForgottenAndRecorded() throws Exception {
    String header =
        URLEncoder.encode(
            "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(GOOD.der())
                + "\n-----END CERTIFICATE-----\n",
            StandardCharsets.US_ASCII);
    final String before = sessions();
    HttpClient nobody = ClientKey.http(null);
    for (String door :
        new String[] {
          Server.url("certificate.xhtml"),
          Server.secureUrl("certificate.xhtml"),
          Server.certificateUrl("certificate.xhtml")
        }) {
      final int recorded = forged();
      HttpResponse<String> answer =
          nobody.send(
              HttpRequest.newBuilder(URI.create(door)).header("X-Client-Cert", header).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("Location").orElse("")).as(door).contains("none=true");
      assertThat(forged()).as(door).isEqualTo(recorded + 1);
    }
    assertThat(sessions()).isEqualTo(before);
  }

  /** The server in front sends from 127.0.0.2; everybody else on this machine is somebody else. */
  @Test
  @Tag("USR-060")
  void onlyTheServerInFrontThatKnowsTheSecretHandsACertificateOn() throws Exception {
    String secret = Server.system().frontSecret();
    Map<String, FrontServer> strangers = new LinkedHashMap<>();
    strangers.put("the secret from elsewhere", new FrontServer("127.0.0.1", secret));
    strangers.put("no secret", new FrontServer("127.0.0.2", null));
    strangers.put(
        "a wrong secret", new FrontServer("127.0.0.2", secret.replace(secret.charAt(3), '-')));
    strangers.put("an empty secret", new FrontServer("127.0.0.2", ""));
    final String before = sessions();
    for (Map.Entry<String, FrontServer> stranger : strangers.entrySet()) {
      int recorded = forged();
      String shown = stranger.getValue().get(GOOD);
      assertThat(shown).as(stranger.getKey()).contains("none=true").doesNotContain("丰盛干部");
      String posted = stranger.getValue().logIn(GOOD);
      assertThat(posted)
          .as(stranger.getKey())
          .contains("none=true")
          .doesNotContain("Set-Cookie: JSESSIONID");
      assertThat(forged()).as(stranger.getKey()).isEqualTo(recorded + 2);
    }
    assertThat(sessions()).as("nobody got in").isEqualTo(before);

    FrontServer front = new FrontServer("127.0.0.2", secret);
    int recorded = forged();
    assertThat(front.get(GOOD)).contains("丰盛干部", "id=\"logIn\"");
    assertThat(front.get(REVOKED)).contains("数字证书已被吊销。").doesNotContain("id=\"logIn\"");
    assertThat(front.get(FOREIGN.client("丰盛干部", -10, 200))).contains("数字证书不受信任。");
    assertThat(front.get(null)).as("nobody's certificate").contains("none=true");
    assertThat(front.logIn(GOOD)).contains("<redirect").doesNotContain("none=true");
    assertThat(forged()).isEqualTo(recorded);
  }

  @Test
  @Tag("USR-058")
  @Tag("USR-060")
  void certificatesOfSm2ThatTheServerInFrontHandsOnAreJudgedLikeAllOthers() throws Exception {
    FrontServer front = new FrontServer("127.0.0.2", Server.system().frontSecret());
    assertThat(front.get(NATIONAL_GOOD)).contains("国密干部", "id=\"logIn\"");
    Map<String, ClientKey> bad = new LinkedHashMap<>();
    bad.put("数字证书已过期。", national(NATIONAL, BEFORE.plus(Duration.ofDays(1))));
    bad.put("数字证书已被吊销。", NATIONAL_REVOKED);
    bad.put("数字证书未登记,请联系用户管理员。", national(NATIONAL, AFTER));
    bad.put("数字证书不受信任。", national(TestCa.root(TestCa.Kind.SM2, BEFORE, AFTER), AFTER));
    for (Map.Entry<String, ClientKey> one : bad.entrySet()) {
      assertThat(front.get(one.getValue()))
          .as(one.getKey())
          .contains(one.getKey())
          .doesNotContain("id=\"logIn\"");
      assertThat(front.logIn(one.getValue())).as(one.getKey()).doesNotContain("<redirect");
    }
    byte[] forged = NATIONAL_GOOD.der();
    forged[forged.length - 1] ^= 1;
    assertThat(front.get(new ClientKey(Certificates.read(forged).get(0), null)))
        .contains("数字证书不受信任。");
    assertThat(front.logIn(NATIONAL_GOOD)).contains("<redirect").doesNotContain("none=true");
  }

  @Test
  @Tag("USR-056")
  void theUsualDoorNeverAsksForACertificate() throws Exception {
    HttpResponse<String> answer = get(ClientKey.http(GOOD), Server.secureUrl("certificate.xhtml"));
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("none=true");
  }

  @Test
  @Tag("USR-068")
  void theChainOfAuthoritiesIsFetchedByEverybody() throws Exception {
    HttpResponse<String> chain = get(ClientKey.http(null), Server.secureUrl("certificate-chain"));
    assertThat(chain.statusCode()).isEqualTo(200);
    assertThat(chain.body()).contains("-----BEGIN CERTIFICATE-----");
  }

  private static ClientKey national(TestCa authority, Instant until) {
    return new ClientKey(authority.client("国密干部", BEFORE, until), null);
  }

  private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The button of the page, pressed by hand. */
  private static HttpResponse<String> post(HttpClient client) throws Exception {
    String form =
        "form=form&logIn=logIn&back=&jakarta.faces.partial.ajax=true&jakarta.faces.source=logIn"
            + "&jakarta.faces.partial.execute=form&jakarta.faces.partial.render=form"
            + "&jakarta.faces.ViewState=stateless&primefaces.nonce="
            + Base64.getEncoder()
                .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
    return client.send(
        HttpRequest.newBuilder(URI.create(Server.certificateUrl("certificate.xhtml")))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("Faces-Request", "partial/ajax")
            .header("X-Requested-With", "XMLHttpRequest")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static int forged() throws SQLException {
    return Integer.parseInt(
        Server.one("select count(*) from audit_record where event = 'CERTIFICATE_HEADER'"));
  }

  private static String sessions() throws SQLException {
    return Server.one("select count(*) from user_session where method = 'CERTIFICATE'");
  }
}
