package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Account;
import cn.bangfu.it.kit.Authority;
import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.ClientKey;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import cn.bangfu.it.kit.Trust;
import cn.bangfu.kernel.Texts;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A county asks for its archives, the city approves, the night writes, the county takes the file.
 */
class ExportWalkIT {

  private static final String COUNTY = "cd_jinjiang_admin";
  private static final String CITY = "sc_chengdu_admin";

  @RegisterExtension final Browser browser = new Browser();

  @Test
  @Tag("BAT-022")
  @Tag("BAT-024")
  @Tag("BAT-025")
  @Tag("BAT-028")
  @Tag("BAT-033")
  @Tag("BAT-041")
  @Tag("BAT-042")
  void aCountyAppliesTheCityApprovesAndTheFileIsTakenWithPasswordOrCertificate() throws Exception {
    Account.operator("export_operator");
    apply();
    approve();
    night();
    take();
    Authority trusted = new Authority();
    ClientKey key = trusted.client("锦江管理员", -10, 200);
    Trust.authority(trusted.certificate(), trusted.list());
    Trust.register(key, COUNTY);
    try {
      takeWithCertificate(key);
    } finally {
      Trust.nobody();
    }
  }

  private void apply() {
    Desk county = new Desk(browser.page());
    county.logIn(COUNTY);
    county.open("export/list.xhtml");
    county.at("form:add").click();
    county.at("form:purpose").waitFor();
    county.press("form:submit");
    assertThat(county.text()).contains("请选择导出单位。", "请填写用途说明(5至200个字)。");
    county.press("form:addAll");
    county.page().locator("[id='form:chosen'] tbody tr").first().waitFor();
    county.type("form:purpose", "年度困难职工核查");
    county.press("form:estimate");
    assertThat(county.text()).contains("预计档案数:");
    browser.screenshot(county.page(), "export-edit");
    county.press("form:submit");
    row(county.page()).waitFor();
    assertThat(row(county.page()).innerText()).contains("未导出", "未批准", "脱敏导出", "(含下级)");
    browser.screenshot(county.page(), "export-list");
    county.logOut();
  }

  private void approve() {
    Desk city = new Desk(browser.page());
    city.logIn(CITY);
    city.open("home.xhtml");
    assertThat(city.text()).contains(Texts.get("export.tile.toDecide"));
    city.open("export/approvals.xhtml");
    Locator row = row(city.page());
    assertThat(row.innerText()).contains("年度困难职工核查", "脱敏导出");
    row.locator(".ui-chkbox-box").first().click();
    browser.screenshot(city.page(), "export-approvals");
    city.press("form:approve");
    city.page().locator(".ui-confirmdialog-yes").last().click();
    city.page().getByText("批准成功。").first().waitFor();
    city.logOut();
  }

  private void night() {
    Desk operator = new Desk(browser.page());
    operator.logIn("export_operator");
    operator.open("job/operate.xhtml");
    Page page = operator.page();
    page.locator("tr")
        .filter(new Locator.FilterOptions().setHasText(Texts.get("job.JobKind.ARCHIVE_EXPORT")))
        .getByText(Texts.get("job.schedule.runNow"))
        .first()
        .click();
    page.locator(".ui-confirmdialog-yes").last().click();
    operator.settled();
    page.locator("[id='form:list'] tr")
        .filter(new Locator.FilterOptions().setHasText(Texts.get("job.JobKind.ARCHIVE_EXPORT")))
        .filter(new Locator.FilterOptions().setHasText(Texts.get("job.JobTrigger.MANUAL")))
        .locator(".bf-badge-DONE")
        .first()
        .waitFor();
    operator.logOut();
  }

  private void take() throws IOException {
    Desk county = new Desk(browser.page());
    county.logIn(COUNTY);
    county.open("export/list.xhtml");
    assertThat(row(county.page()).innerText()).contains("已导出", "已批准", "有", "将于");
    row(county.page()).getByText("下载").click();
    county.dialog("downloadDialog");
    county.at("downloadForm:password").fill("not the password");
    county.press("downloadForm:take");
    assertThat(county.at("downloadForm").innerText()).contains("密码错误。");
    county.at("downloadForm:password").fill(Server.password());
    Download file = county.page().waitForDownload(() -> county.at("downloadForm:take").click());
    assertThat(file.suggestedFilename()).startsWith("档案基本信息_DC").endsWith(".csv");
    List<String> lines = Files.readAllLines(file.path());
    assertThat(lines.get(0)).startsWith("\uFEFF\"职工编号\",\"姓名\",\"身份证号\"");
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(lines.get(1)).startsWith("\"\t").contains("********");
    assertThat(lines.get(lines.size() - 1)).startsWith("#导出单位:").contains("年度困难职工核查");
    county.open("export/list.xhtml");
    assertThat(row(county.page()).innerText()).contains("1次");
    browser.screenshot(county.page(), "export-done");
  }

  /** Pages are at the usual door; the file comes through the one that asks for the certificate. */
  private void takeWithCertificate(ClientKey key) throws Exception {
    Page page = browser.anotherUser(key.forBrowser());
    Desk county = new Desk(page);
    page.navigate(Server.secureUrl("login.xhtml"));
    page.click("#certificate");
    page.waitForURL(Server.certificateUrl("certificate.xhtml"));
    page.click("#logIn");
    page.waitForURL(Server.secureUrl("") + "{home,login-step}.xhtml*");
    if (page.url().contains("login-step")) {
      page.click("#goOn");
      page.waitForURL(Server.secureUrl("home.xhtml"));
    }
    page.navigate(Server.secureUrl("export/list.xhtml"));
    county.settled();
    Download file = page.waitForDownload(() -> row(page).getByText("下载").click());
    assertThat(file.url()).startsWith(Server.certificateUrl("export/file?id="));
    byte[] whole = Files.readAllBytes(file.path());
    assertThat(sha256(whole)).isEqualTo(hash());

    String cookies =
        page.context().cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    int torn = whole.length / 2;
    byte[] first = new byte[torn];
    HttpResponse<InputStream> begun = get(key, file.url(), cookies, 0);
    try (InputStream in = begun.body()) {
      assertThat(in.readNBytes(first, 0, torn)).isEqualTo(torn);
    }
    HttpResponse<InputStream> rest = get(key, file.url(), cookies, torn);
    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(rest.headers().firstValue("Content-Range"))
        .contains("bytes %d-%d/%d".formatted(torn, whole.length - 1, whole.length));
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(first);
    joined.writeBytes(rest.body().readAllBytes());
    assertThat(sha256(joined.toByteArray())).isEqualTo(hash());

    for (String door :
        List.of(file.url(), file.url().replace(Server.certificateUrl(""), Server.secureUrl("")))) {
      HttpResponse<InputStream> without = get(null, door, cookies, 0);
      assertThat(without.statusCode()).isEqualTo(409);
      assertThat(new String(without.body().readAllBytes(), StandardCharsets.UTF_8))
          .contains("下载数据须使用数字证书,请使用数字证书重新登录。");
    }
  }

  private static HttpResponse<InputStream> get(
      ClientKey key, String address, String cookies, long from) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies);
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-");
    }
    return ClientKey.http(key).send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  private static String hash() throws SQLException {
    return Server.one("select file_hash from export_application order by id desc limit 1");
  }

  private static String sha256(byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private static Locator row(Page page) {
    return page.locator("[id='form:list'] tbody tr[data-rk]").first();
  }
}
