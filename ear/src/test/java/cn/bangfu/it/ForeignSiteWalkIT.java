package cn.bangfu.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.it.kit.Account;
import cn.bangfu.it.kit.Browser;
import cn.bangfu.it.kit.Desk;
import cn.bangfu.it.kit.Server;
import cn.bangfu.web.shell.WebPage;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Requests that another site makes in the name of somebody who is logged in, by a browser that
 * sends the session's cookie along with everything: they change nothing (USR-076).
 */
@Tag("USR-076")
class ForeignSiteWalkIT {

  private static final List<String> ACCOUNTS =
      List.of("nc_donghu_admin", "quanzong_admin", "system_admin", "security_admin");

  private static final Pattern ACTION = Pattern.compile("ab\\(\\{s:\"([^\"]+)\",f:\"([^\"]+)\"");
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

  private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'\\)");

  /** What browsers say about a request that another site makes, the old ones less. */
  private static final List<Map<String, String>> FOREIGN =
      List.of(
          Map.of("Origin", "https://evil.example"),
          Map.of("Origin", "null"),
          Map.of("Referer", "https://evil.example/page"),
          Map.of("Sec-Fetch-Site", "cross-site"),
          Map.of("Sec-Fetch-Site", "same-site"),
          Map.of("Origin", "https://evil.example", "Referer", "https://evil.example/"),
          Map.of("Origin", "http://localhost.evil.example"));

  private static final List<String> OVERRIDES =
      List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

  @RegisterExtension final Browser browser = new Browser();

  /** A button of a page as its own form would send it. */
  private record Button(String page, String form, String source, String viewState) {

    Map<String, String> values() {
      Map<String, String> all = new LinkedHashMap<>();
      all.put("jakarta.faces.partial.ajax", "true");
      all.put("jakarta.faces.source", source);
      all.put("jakarta.faces.partial.execute", "@all");
      all.put(source, source);
      all.put(form, form);
      all.put("jakarta.faces.ViewState", viewState);
      return all;
    }

    /** Rows of one list have the same buttons, and so have all pages in their frame. */
    String kind() {
      String where = form.startsWith("form") ? page : "";
      return where + " " + source.replaceAll(":\\d+:", ":n:");
    }

    FormData data() {
      FormData data = FormData.create();
      values().forEach(data::set);
      return data;
    }

    String address() {
      StringBuilder query = new StringBuilder(page);
      char sign = page.contains("?") ? '&' : '?';
      for (Map.Entry<String, String> value : values().entrySet()) {
        query
            .append(sign)
            .append(URLEncoder.encode(value.getKey(), StandardCharsets.UTF_8))
            .append('=')
            .append(URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8));
        sign = '&';
      }
      return query.toString();
    }
  }

  @Test
  void noButtonOfAnyPageWorksFromElsewhereEvenWithThePagesOwnToken() throws SQLException {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (String account : ACCOUNTS) {
      Desk desk = new Desk(browser.anotherUser());
      desk.logIn(account);
      APIRequestContext web = desk.page().request();
      long user = Account.caller(account).userId();
      Set<String> before = new HashSet<>();
      for (WebPage page : WebPage.values()) {
        for (Button button : buttons(web, page)) {
          if (!before.add(button.kind())) {
            continue;
          }
          int acts = acts(user);
          Map<String, String> from = FOREIGN.get(tried++ % FOREIGN.size());
          RequestOptions forged = RequestOptions.create().setForm(button.data()).setMaxRedirects(0);
          forged.setHeader("Faces-Request", "partial/ajax");
          from.forEach(forged::setHeader);
          int posted = web.post(Server.url(button.page()), forged).status();
          RequestOptions asked = RequestOptions.create().setMaxRedirects(0);
          asked.setHeader("Faces-Request", "partial/ajax");
          OVERRIDES.forEach(header -> asked.setHeader(header, "POST"));
          int got = web.get(Server.url(button.address() + "&_method=POST"), asked).status();
          if (posted != 403 || got >= 500 || acts(user) != acts) {
            wrong.add(
                "%s %s %s, %s: %d, %d, %d acts"
                    .formatted(
                        account,
                        button.page(),
                        button.source(),
                        from,
                        posted,
                        got,
                        acts(user) - acts));
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  /** Shows that the request is the right one: from the own site it saves. */
  @Test
  void theSameFormSavesFromTheOwnSiteAndFromNoOther() throws Exception {
    Desk desk = new Desk(browser.page());
    desk.logIn("nc_bayi_clerk");
    APIRequestContext web = desk.page().request();
    String saved = "select phone from app_user where login_name = 'nc_bayi_clerk'";
    String before = Server.one(saved);
    FormData form = profile(web, "010-87654321");
    for (Map<String, String> from : FOREIGN) {
      RequestOptions forged = RequestOptions.create().setForm(form).setMaxRedirects(0);
      from.forEach(forged::setHeader);
      assertThat(web.post(Server.url("staff/me.xhtml"), forged).status())
          .as(from.toString())
          .isEqualTo(403);
      assertThat(Server.one(saved)).as(from.toString()).isEqualTo(before);
    }
    for (String type : List.of("text/plain", "application/json", "application/xml")) {
      web.post(
          Server.url("staff/me.xhtml"),
          RequestOptions.create().setHeader("Content-Type", type).setData("form=form&form:save="));
      assertThat(Server.one(saved)).as(type).isEqualTo(before);
    }
    for (String method : List.of("PUT", "PATCH", "OPTIONS")) {
      APIResponse answer =
          web.fetch(
              Server.url("staff/me.xhtml"),
              RequestOptions.create().setMethod(method).setForm(form));
      assertThat(answer.status()).as(method).isEqualTo(405);
      assertThat(Server.one(saved)).as(method).isEqualTo(before);
    }
    HttpRequest without =
        HttpRequest.newBuilder(URI.create(Server.url("staff/me.xhtml")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("form=form&form:save=form:save"))
            .build();
    HttpClient.newHttpClient().send(without, HttpResponse.BodyHandlers.discarding());
    assertThat(Server.one(saved)).as("without the cookie").isEqualTo(before);
    RequestOptions own =
        RequestOptions.create()
            .setForm(profile(web, "010-87654321"))
            .setHeader("Origin", Server.url("").replace("/bangfu/", ""));
    assertThat(web.post(Server.url("staff/me.xhtml"), own).status()).isEqualTo(200);
    assertThat(Server.one(saved)).as("from the own site").isEqualTo("010-87654321");
    Server.change(
        "update app_user set phone = '" + before + "' where login_name = 'nc_bayi_clerk'");
  }

  /** All fields of the form as the page shows them, with another phone. */
  private FormData profile(APIRequestContext web, String phone) {
    String html = web.get(Server.url("staff/me.xhtml")).text();
    FormData form = FormData.create();
    Matcher field = Pattern.compile("<input[^>]* name=\"(form:[^\"]+)\"[^>]*>").matcher(html);
    while (field.find()) {
      Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(field.group());
      String name = field.group(1);
      form.set(name, name.endsWith("phone") ? phone : value.find() ? value.group(1) : "");
    }
    Matcher view = VIEW_STATE.matcher(html);
    assertThat(view.find()).as(html).isTrue();
    Matcher nonce = NONCE.matcher(html);
    assertThat(nonce.find()).as(html).isTrue();
    return form.set("form", "form")
        .set("form:save", "form:save")
        .set("primefaces.nonce", nonce.group(1))
        .set("jakarta.faces.ViewState", view.group(1));
  }

  private static List<Button> buttons(APIRequestContext web, WebPage page) {
    String path = page.path().substring(1);
    APIResponse shown = web.get(Server.url(path), RequestOptions.create().setMaxRedirects(0));
    if (shown.status() != 200) {
      return List.of();
    }
    String html = shown.text();
    Matcher view = VIEW_STATE.matcher(html);
    if (!view.find()) {
      return List.of();
    }
    List<Button> all = new ArrayList<>();
    Matcher action = ACTION.matcher(html);
    while (action.find()) {
      all.add(new Button(path, action.group(2), action.group(1), view.group(1)));
    }
    return all;
  }

  private static int acts(long user) throws SQLException {
    return Integer.parseInt(
        Server.one("select count(*) from business_act where user_id = ?", user));
  }
}
